using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>
/// An id of a unit or body is used by one province only: people act for a body by its id alone. It belongs to the province that has it since
/// the earliest year, and is told where it is new; where several have it since the same year, none is the newer one, and all are told.
/// </summary>
internal sealed class BodiesBelongToOneProvince : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from body in content.Provinces.SelectMany(Bodies).GroupBy(body => body.Id, StringComparer.Ordinal)
        let since = body.GroupBy(one => one.Province, StringComparer.Ordinal)
            .Select(one => (Province: one.Key, Year: one.Select(place => place.Year).Min(StringComparer.Ordinal)!)).ToList()
        where since.Count > 1
        let first = since.Select(one => one.Year).Min(StringComparer.Ordinal)
        let oldest = since.Where(one => one.Year == first).Select(one => one.Province).ToList()
        from place in body
        where oldest is not [var only] || place.Province != only
        let other = oldest.First(province => province != place.Province)
        select place.Problem($"Mã \"{body.Key}\" đã dùng ở tỉnh {other}.", $"Mã riêng của tỉnh, như {body.Key}-{place.Province}");

    private static IEnumerable<Body> Bodies(ProvinceContent province) =>
        Of(province, province.Province, "$.units", province.Province?.Value.Units.Select(unit => unit.Id.Value))
            .Concat(Of(province, province.Departments, "$.organisations", province.Departments?.Value.Organisations.Select(body => body.Id.Value)));

    private static IEnumerable<Body> Of(ProvinceContent province, JsonFile? file, string list, IEnumerable<string>? ids) =>
        (ids ?? []).Select((id, at) => new Body(id, province.Id, province.Year, (said, expected) => file!.Problem($"{list}[{at}].id", said, expected)));

    private sealed record Body(string Id, string Province, string Year, Func<string, string, FileProblem> Problem);
}
