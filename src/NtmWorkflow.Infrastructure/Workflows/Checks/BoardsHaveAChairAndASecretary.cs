using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Council and inspection team are bodies of the province and have a chair and a secretary.</summary>
internal sealed class BoardsHaveAChairAndASecretary : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Provinces.SelectMany(province =>
        Of(province.Council, OrganisationKind.Council, province)
            .Concat(Of(province.InspectionTeam, OrganisationKind.InspectionTeam, province)));

    private static IEnumerable<FileProblem> Of(JsonFile<Board>? board, OrganisationKind kind, ProvinceContent province)
    {
        if (board is null)
        {
            yield break;
        }

        if (province.Departments is { Value.Organisations: var organisations })
        {
            var bodies = organisations.Where(body => body.Kind == kind).Select(body => body.Id).ToList();
            if (!bodies.Contains(board.Value.Organisation))
            {
                yield return board.Problem(
                    "$.organisation", $"\"{board.Value.Organisation}\" không phải tổ chức loại này.", Alternatives.Of(bodies));
            }
        }

        foreach (var (seat, name) in new[] { (Seat.Chair, "chủ tịch hoặc trưởng đoàn"), (Seat.Secretary, "thư ký") })
        {
            if (board.Value.Members.All(member => member.Seat != seat))
            {
                yield return board.Problem("$.members", $"Thiếu {name}.", $"Ít nhất một thành viên là {name}");
            }
        }
    }
}
