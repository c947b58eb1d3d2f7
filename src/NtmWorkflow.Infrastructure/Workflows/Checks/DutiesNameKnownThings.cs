using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A duty names organisations of its province, its own ladders and duties.</summary>
internal sealed class DutiesNameKnownThings : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Reporting is not null && province.Province is not null && province.Departments is not null
        from problem in Of(province.Reporting!, Bodies(province))
        select problem;

    /// <summary>Ids of all bodies that may owe something or get a copy.</summary>
    internal static List<OrganisationId> Bodies(ProvinceContent province) =>
    [
        .. province.Province!.Value.Units.Select(unit => unit.Id.Committee),
        .. province.Departments!.Value.Organisations.Select(body => body.Id),
    ];

    private static IEnumerable<FileProblem> Of(JsonFile<ReportingRegime> file, List<OrganisationId> bodies)
    {
        var regime = file.Value;
        var named = regime.Duties.Index().SelectMany(duty =>
            Listed(duty.Item.Owners.Organisations, $"$.duties[{duty.Index}].owners.organisations")
                .Concat(Listed(duty.Item.Owners.Except, $"$.duties[{duty.Index}].owners.except"))
                .Concat(Listed(duty.Item.Copies?.Organisations, $"$.duties[{duty.Index}].copies.organisations")))
            .Append((regime.Receiver, "$.receiver"));
        foreach (var (id, where) in named.Where(one => !bodies.Contains(new OrganisationId(one.Item1))))
        {
            yield return file.Problem(where, $"Không có cơ quan \"{id}\".", "Mã một đơn vị trong province.json hoặc tổ chức trong departments.json");
        }

        var ladders = regime.Ladders.Select(ladder => ladder.Id).ToList();
        var asked = regime.Duties.Index().Select(duty => (duty.Item.Ladder, $"$.duties[{duty.Index}].ladder"))
            .Append((regime.TaskLadder, "$.taskLadder")).Append((regime.DemandLadder, "$.demandLadder")).Append((regime.FilingLadder, "$.filingLadder"));
        foreach (var (id, where) in asked.Where(one => one.Item1 is { } ladder && !ladders.Contains(ladder, StringComparer.Ordinal)))
        {
            yield return file.Problem(where, $"Không có thang nhắc việc \"{id}\".", Alternatives.Of(ladders));
        }

        foreach (var (at, duty) in regime.Duties.Index())
        {
            foreach (var (place, absorbed) in duty.Absorbs.Index().Where(one => regime.Duty(one.Item) is null))
            {
                yield return file.Problem(
                    $"$.duties[{at}].absorbs[{place}]", $"Không có nghĩa vụ \"{absorbed}\" để dùng chung báo cáo.", Alternatives.Of(regime.Duties.Select(one => one.Id)));
            }
        }
    }

    private static IEnumerable<(OrganisationId, string)> Listed(IReadOnlyList<OrganisationId>? ids, string where) =>
        (ids ?? []).Index().Select(one => (one.Item, $"{where}[{one.Index}]"));
}
