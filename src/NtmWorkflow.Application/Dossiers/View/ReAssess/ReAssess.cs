using MediatR;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ReAssess;

/// <summary>Asks whether a dossier would still pass under another set (đánh giá lại hồ sơ theo bộ tiêu chí khác).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Target">The other set; none: only the choices.</param>
public sealed record ReAssessQuery(DossierId Dossier, SetReference? Target) : IRequest<Outcome<ReAssessmentView>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ReAssess;
}

/// <summary>A dossier under another set.</summary>
/// <param name="Case">The dossier with its own rules.</param>
/// <param name="Target">The other set, or none when none was chosen.</param>
/// <param name="Result">What comes of it; none until a set was chosen.</param>
/// <param name="Choices">Sets for units of the same kind.</param>
public sealed record ReAssessmentView(DossierCase Case, FoundSet? Target, ReAssessment? Result, IReadOnlyList<SetChoice> Choices);

internal sealed class ReAssessHandler(DossierDesk desk, ReadableDrafts drafts, IRuleBooks books, SetShelf shelf)
    : IRequestHandler<ReAssessQuery, Outcome<ReAssessmentView>>
{
    public async Task<Outcome<ReAssessmentView>> Handle(ReAssessQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReAssessmentView>(opened.Refusals);
        }

        var @case = opened.Value;
        var choices = await shelf.ChoicesAsync(cancellationToken);
        List<SetChoice> fitting = [.. choices.Where(one => one.AppliesTo == @case.Rules.Set.AppliesTo)];
        if (request.Target is null)
        {
            return new ReAssessmentView(@case, null, null, fitting);
        }

        var found = await shelf.FindAsync("set", request.Target, cancellationToken);
        if (!found.Succeeded)
        {
            return Outcome.Refused<ReAssessmentView>(found.Refusals);
        }

        var draft = VerdictMatrix.NeedsDraft(@case.Dossier) ? (await drafts.ReadAsync(@case, cancellationToken)).ToAssessment() : null;
        var result = ReAssessment.Of(@case.Rules.Set, VerdictMatrix.LatestAssessment(@case, draft), ResolvedSet.Resolve(found.Value.Set, Question(@case, found.Value)));
        return new ReAssessmentView(@case, found.Value, result, fitting);
    }

    /// <summary>The unit as its province describes it today, in the year of the day that was asked for.</summary>
    private LevelQuestion Question(DossierCase @case, FoundSet target)
    {
        var registration = @case.Dossier.Registration;
        var province = books.Current.Provinces.GetValueOrDefault(registration.ProvinceYear) ?? @case.Rules.Province;
        return new(
            target.Regime,
            target.Set.Id,
            UnitProfile.Of(province.Province, registration.Unit),
            target.Day.Year,
            target.Day,
            province.Province.Regime == target.Regime.Id ? province.Overrides?.Overrides ?? [] : []);
    }
}
