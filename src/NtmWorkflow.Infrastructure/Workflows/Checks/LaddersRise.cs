using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Each rung of a ladder has a day and somebody to tell.</summary>
internal sealed class LaddersRise : IWorkflowsRule
{
    private const int Furthest = 365;

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Reporting is not null
        from ladder in province.Reporting!.Value.Ladders.Index()
        from problem in Of(province.Reporting!, ladder.Item, $"$.ladders[{ladder.Index}].rungs")
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<ReportingRegime> file, Ladder ladder, string where)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, rung) in ladder.Rungs.Index())
        {
            if (!seen.Add(rung.Id))
            {
                yield return file.Problem($"{where}[{at}].id", $"Mã \"{rung.Id}\" đã được dùng trong thang này.", "Mỗi lần nhắc một mã");
            }

            if (rung.Side == RungSide.On ? rung.Days != 0 : rung.Days is < 1 or > Furthest)
            {
                yield return file.Problem($"{where}[{at}].days", $"Lần nhắc \"{rung.Id}\" có số ngày {rung.Days} không hợp lệ.", "0 khi đúng ngày hạn; từ 1 đến 365 khi trước hoặc sau hạn");
            }

            if (rung.To.Count == 0)
            {
                yield return file.Problem($"{where}[{at}].to", $"Lần nhắc \"{rung.Id}\" không gửi tới ai.", "Ít nhất một nơi nhận");
            }
        }
    }
}
