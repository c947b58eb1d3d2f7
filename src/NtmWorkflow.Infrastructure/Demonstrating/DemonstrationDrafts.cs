using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Infrastructure.Law.Books;

namespace NtmWorkflow.Infrastructure.Demonstrating;

/// <summary>Figures that a demonstration enters for a commune; nothing in real use.</summary>
internal sealed class DemonstrationDrafts(RulesInForce rules, DemonstrationMode mode)
{
    public IReadOnlyList<DraftFinding> For(Registered registration)
    {
        if (!mode.IsActive || registration.Procedure != Procedure.Recognition || !rules.Demonstrations.TryGetValue(registration.ProvinceYear, out var demonstration))
        {
            return [];
        }

        var entries = demonstration.Assessments
            .FirstOrDefault(one => one.Unit == registration.Unit && one.Level == registration.Level)?.Entries ?? [];
        return [.. entries.Select(entry => new DraftFinding(
            new IndicatorCode(entry.Code), entry.Met ? Verdict.Met : Verdict.NotMet, new Measurement(entry.Value), entry.Explanation))];
    }
}

/// <summary>Whether this service is a demonstration: only in the Development environment.</summary>
/// <param name="IsActive">True in Development.</param>
public sealed record DemonstrationMode(bool IsActive);
