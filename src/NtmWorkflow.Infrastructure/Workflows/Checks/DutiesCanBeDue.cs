using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A duty falls due some day and binds somebody; only a report on demand has no day of its own.</summary>
internal sealed class DutiesCanBeDue : IWorkflowsRule
{
    private const int LongestMonth = 31;
    private const int Furthest = 12;

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Reporting is not null
        from duty in province.Reporting!.Value.Duties.Index()
        from problem in Of(province, duty.Item, $"$.duties[{duty.Index}]")
        select problem;

    private static IEnumerable<FileProblem> Of(ProvinceContent province, Duty duty, string where)
    {
        var file = province.Reporting!;
        if (duty.To < duty.From)
        {
            yield return file.Problem(where + ".to", $"Nghĩa vụ \"{duty.Id}\" hết hiệu lực trước khi bắt đầu nên không bao giờ đến hạn.", "Ngày to không trước ngày from");
        }

        if (duty.Due is null != (duty.Rhythm == ReportRhythm.AdHoc))
        {
            yield return file.Problem(
                where + ".due",
                duty.Due is null ? $"Nghĩa vụ định kỳ \"{duty.Id}\" không có quy tắc tính hạn nên không bao giờ đến hạn." : $"Báo cáo đột xuất \"{duty.Id}\" không có hạn cố định.",
                "Báo cáo định kỳ cần due; báo cáo đột xuất để due là null");
        }

        if (duty.Due is { } due)
        {
            foreach (var problem in Of(file, duty, due, where + ".due"))
            {
                yield return problem;
            }
        }

        if (HasNobody(province, duty))
        {
            yield return file.Problem(where + ".owners", $"Không cơ quan nào phải thực hiện nghĩa vụ \"{duty.Id}\".", "Loại cơ quan, mã cơ quan hoặc điều kiện khớp với ít nhất một cơ quan của tỉnh");
        }
    }

    private static IEnumerable<FileProblem> Of(JsonFile<ReportingRegime> file, Duty duty, DueRule due, string where)
    {
        if (due.Day is < 1 or > LongestMonth)
        {
            yield return file.Problem(where + ".day", $"Không có ngày {due.Day} trong tháng.", "Từ 1 đến 31 (31 là ngày cuối tháng), hoặc null khi chưa biết ngày");
        }

        if (due.MonthOffset is < 0 or > Furthest)
        {
            yield return file.Problem(where + ".monthOffset", $"Hạn cách tháng cuối kỳ {due.MonthOffset} tháng.", "Từ 0 (chính tháng cuối kỳ) đến 12");
        }

        var last = ReportPeriod.CountIn(duty.Rhythm);
        if (due.Only is { } only && (only.Count == 0 || only.Any(number => number < 1 || number > last)))
        {
            yield return file.Problem(where + ".only", $"Kỳ báo cáo ghi trong only không có trong năm nên nghĩa vụ \"{duty.Id}\" không bao giờ đến hạn.", $"Số kỳ từ 1 đến {last}, hoặc bỏ only");
        }
    }

    // A plan whose units are not known yet binds kinds of body that will come with them.
    private static bool HasNobody(ProvinceContent province, Duty duty) =>
        province is { Province.Value: { Units.Count: > 0 } units, Departments.Value: { } departments, Plan.Value: { } plan, Council.Value: { } council, InspectionTeam.Value: { } team }
        && !duty.Owners.In(new(units, plan, departments, council, team)).Any();
}
