using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A demonstration user acts for a known body, and a seat named is a seat there is.</summary>
internal sealed class DemonstrationUsersHaveAPlace : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Demonstration is not null
        from user in province.Demonstration!.Value.Users.Index()
        from problem in Of(province, province.Demonstration!, user.Item, $"$.users[{user.Index}]")
        select problem;

    private static IEnumerable<FileProblem> Of(
        ProvinceContent province, JsonFile<Demonstration> file, DemonstrationUser user, string where)
    {
        if (user.Role is Role.System)
        {
            yield return file.Problem(where + ".role", "Vai trò \"system\" là của chính dịch vụ.", "Vai trò của một người");
        }

        if (Bodies(province) is { } bodies && !bodies.Contains(user.Organisation) && (user.Role, user.Organisation) != (Role.CentralCoordinationOffice, NationalOffice.Id))
        {
            yield return file.Problem(
                where + ".organisation", $"Không có cơ quan \"{user.Organisation}\".",
                "Mã một đơn vị trong province.json hoặc tổ chức trong departments.json");
        }

        if (Seats(province, user) is { } seats && !seats.Contains(user.BoardMember!, StringComparer.Ordinal))
        {
            yield return file.Problem(
                where + ".boardMember", $"\"{user.BoardMember}\" không có ghế trong \"{user.Organisation}\".",
                Alternatives.Of(seats));
        }
    }

    private static HashSet<OrganisationId>? Bodies(ProvinceContent province) => (province.Province, province.Departments) switch
    {
        ({ Value: var units }, { Value: var departments }) => units.Units.Select(unit => unit.Id.Committee)
            .Concat(departments.Organisations.Select(body => body.Id))
            .ToHashSet(),
        _ => null,
    };

    // Null when the user names no seat or a board could not be read.
    private static List<string>? Seats(ProvinceContent province, DemonstrationUser user) =>
        user.BoardMember is null
        || province.Council is not { Value: var council }
        || province.InspectionTeam is not { Value: var team }
            ? null
            : [.. new[] { council, team }
                .Where(board => string.Equals(board.Organisation, user.Organisation, StringComparison.Ordinal))
                .SelectMany(board => board.Members)
                .Select(member => member.Id)];
}
