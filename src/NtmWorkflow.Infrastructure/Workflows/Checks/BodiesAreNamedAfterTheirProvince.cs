using System.Globalization;
using System.Text.RegularExpressions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>
/// A province's bodies carry its own name, for papers are headed by it: its People's Committee always, and no body another province's.
/// </summary>
internal sealed partial class BodiesAreNamedAfterTheirProvince : IWorkflowsRule
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Province is not null && province.Departments is not null
        let own = province.Province!.Value
        from body in province.Departments!.Value.Organisations.Index()
        where !IsNamedAfter(own, body.Item)
        select province.Departments!.Problem(
            $"$.organisations[{body.Index}].name",
            $"\"{body.Item.Name}\" không mang tên {Names.Inside(own.Name)}.",
            body.Item.Kind == OrganisationKind.ProvincialCommittee ? Names.PaperCommittee(own.Name) : $"Tên của cơ quan thuộc {Names.Inside(own.Name)}");

    private static bool IsNamedAfter(Province own, Organisation body) =>
        (body.Kind != OrganisationKind.ProvincialCommittee || Vietnamese.CompareInfo.IsSuffix(body.Name, own.Name, CompareOptions.IgnoreCase))
        && NamedProvinces().Matches(body.Name).All(named =>
            Vietnamese.CompareInfo.IsPrefix(body.Name[named.Index..], own.Name, CompareOptions.IgnoreCase));

    /// <summary>"tỉnh" with a name after it; alone, it names none.</summary>
    [GeneratedRegex(@"\b[Tt]ỉnh (?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedProvinces();
}
