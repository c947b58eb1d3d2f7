using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>The last day of a period is not before its first.</summary>
internal sealed class PeriodsRunForward : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        var regimes = content.Regimes.Select(regime => regime.Regime).OfType<JsonFile<Regime>>()
            .Select(file => Backward(file, "$.to", file.Value.From, file.Value.To));
        var boards = content.Provinces
            .SelectMany(province => new[] { province.Council, province.InspectionTeam })
            .OfType<JsonFile<Board>>()
            .SelectMany(file => file.Value.Members.Select(
                (member, at) => Backward(file, $"$.members[{at}].to", member.From, member.To)));
        var indicators = content.Sets.SelectMany(file => PlacedIndicator.In(file.Value).Select(
            one => Backward(file, one.Where + ".to", one.Indicator.From ?? DateOnly.MinValue, one.Indicator.To)));
        var overrides = content.Provinces.Select(province => province.Overrides).OfType<JsonFile<ProvinceOverrides>>()
            .SelectMany(file => file.Value.Overrides.Select(
                (one, at) => Backward(file, $"$.overrides[{at}].to", one.From ?? DateOnly.MinValue, one.To)));
        return regimes.Concat(boards).Concat(indicators).Concat(overrides).OfType<FileProblem>();
    }

    private static FileProblem? Backward<T>(JsonFile<T> file, string where, DateOnly from, DateOnly? to) =>
        to is { } last && last < from
            ? file.Problem(
                where, $"Ngày cuối {last.Written()} đứng trước ngày đầu {from.Written()}.", "Ngày cuối không trước ngày đầu")
            : null;
}
