using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>No organisation owes the same report of the same period twice.</summary>
internal sealed class DutiesDoNotOverlap : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province is { Reporting: not null, Province: not null, Departments: not null, Plan: not null, Council: not null, InspectionTeam: not null }
        let whole = new Domain.Law.ProvinceYear(
            province.Province!.Value, province.Plan!.Value, province.Departments!.Value, province.Council!.Value, province.InspectionTeam!.Value)
        from problem in Of(province.Reporting!, whole)
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<ReportingRegime> file, Domain.Law.ProvinceYear province)
    {
        var duties = file.Value.Duties;
        for (var second = 1; second < duties.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (MeetInTime(duties[first], duties[second])
                    && duties[first].Owners.In(province).IntersectBy(duties[second].Owners.In(province).Select(one => one.Id), one => one.Id).FirstOrDefault() is { } both)
                {
                    yield return file.Problem(
                        $"$.duties[{second}]",
                        $"{both.Name} phải gửi cùng một báo cáo \"{duties[second].Report}\" hai lần trong một kỳ: \"{duties[first].Id}\" và \"{duties[second].Id}\".",
                        "Tách đối tượng, thời gian hiệu lực (from, to), kỳ (only), hoặc đặt mã report khác nhau");
                }
            }
        }
    }

    private static bool MeetInTime(Duty one, Duty other) =>
        one.Rhythm != ReportRhythm.AdHoc && one.Rhythm == other.Rhythm
        && string.Equals(one.Report, other.Report, StringComparison.Ordinal)
        && one.From <= (other.To ?? DateOnly.MaxValue) && other.From <= (one.To ?? DateOnly.MaxValue)
        && ReportPeriod.Of(one.Rhythm, one.From.Year).Any(period => one.Due?.Covers(period) is true && other.Due?.Covers(period) is true);
}
