using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Reporting.OweReports;

/// <summary>Obligations in words.</summary>
internal static class ObligationText
{
    private const int LongestMonth = 31;

    /// <summary>Where an obligation stands, with its colour.</summary>
    public static (string Text, TagColour Colour) State(Obligation one, DateOnly today) => (one.State, one.LateDays(today), one.DueDay) switch
    {
        _ when one.IsReturned => Returned(one, today),
        (ObligationState.Done, 0, _) => ("đã gửi đúng hạn", TagColour.Green),
        (ObligationState.Done, var late, _) => ($"đã gửi, chậm {late} ngày", TagColour.Orange),
        (ObligationState.Withdrawn, _, _) => ("đã thu hồi", TagColour.Grey),
        (ObligationState.Dropped, _, _) => ("không còn phải gửi", TagColour.Grey),
        (_, > 0, _) => ($"chậm {one.LateDays(today)} ngày", TagColour.Red),
        (_, _, null) => (one.Kind == ObligationKind.Task ? "thường xuyên" : "chưa biết ngày hạn", TagColour.Blue),
        (_, _, { } due) => DueIn(due.DayNumber - today.DayNumber),
    };

    /// <summary>How punctual the first sending was; corrections don't change it.</summary>
    public static string FirstSent(Obligation one) => (one.FirstSent, one.DueDay) switch
    {
        (null, _) => "chưa gửi",
        ({ } day, null) => day.Written(),
        ({ } day, { } due) when day > due => $"{day.Written()}, chậm {day.DayNumber - due.DayNumber} ngày so với hạn {due.Written()}",
        ({ } day, _) => $"{day.Written()}, đúng hạn",
    };

    private static (string, TagColour) Returned(Obligation one, DateOnly today) => (one.Return!.CorrectBy, one.CorrectionLateDays(today)) switch
    {
        (null, _) => ("bị trả lại để sửa", TagColour.Orange),
        ({ } by, 0) => ($"bị trả lại, sửa chậm nhất ngày {by.Written()}", TagColour.Orange),
        (_, var late) => ($"bị trả lại, chậm sửa {late} ngày", TagColour.Red),
    };

    /// <summary>What kind of obligation it is.</summary>
    public static string Kind(ObligationKind kind) => kind switch
    {
        ObligationKind.Report => "Báo cáo định kỳ",
        ObligationKind.Demand => "Báo cáo đột xuất",
        ObligationKind.Filing => "Nộp hồ sơ theo kế hoạch",
        _ => "Nhiệm vụ kế hoạch",
    };

    /// <summary>What is said where no last day is known.</summary>
    public const string NoDay = "chưa biết ngày hạn";

    /// <summary>The last day in time alone, in words; a task that goes on all the time has none.</summary>
    public static string LastDay(Obligation one) => one.DueDay?.Written() ?? (one.Kind == ObligationKind.Task ? "không có" : NoDay);

    /// <summary>The day named by the plan and the last day in time, in words.</summary>
    public static string Due(Obligation one) => one is { Kind: ObligationKind.Task, DueDay: null } ? "không có ngày hạn" : Due(one.Mark, one.DueDay);

    /// <summary>The same of a day that comes.</summary>
    public static string Due(DateOnly? mark, DateOnly? last) => (mark, last) switch
    {
        (_, null) => NoDay,
        ({ } named, { } day) when named != day => $"trước ngày {named.Written()}, ngày cuối đúng hạn {day.Written()}",
        (_, { } day) => $"chậm nhất ngày {day.Written()}",
    };

    /// <summary>How often.</summary>
    public static string Rhythm(ReportRhythm rhythm) => rhythm switch
    {
        ReportRhythm.Month => "hằng tháng",
        ReportRhythm.Quarter => "hằng quý",
        ReportRhythm.HalfYear => "6 tháng",
        ReportRhythm.Year => "hằng năm",
        _ => "đột xuất, khi có yêu cầu",
    };

    /// <summary>The rule of a due day, in words.</summary>
    public static string Rule(DueRule due)
    {
        if (due.Day is not { } number)
        {
            return "chưa biết ngày";
        }

        var day = number == LongestMonth ? "ngày cuối" : $"ngày {number}";
        var month = due.MonthOffset == 0 ? "tháng cuối kỳ" : $"tháng thứ {due.MonthOffset} sau kỳ";
        return $"{(due.Kind == DueKind.Before ? "trước" : "chậm nhất")} {day} của {month}";
    }

    /// <summary>A rung, in words.</summary>
    public static string Rung(Rung rung) => $"{When(rung)}: {To(rung)}";

    /// <summary>Who is told by a rung, in words.</summary>
    public static string To(Rung rung) => string.Join(", ", rung.To.Select(Recipient));

    /// <summary>When a rung goes out, in words.</summary>
    public static string When(Rung rung)
    {
        var unit = rung.Unit == Domain.Law.DayUnit.WorkingDays ? "ngày làm việc" : "ngày";
        return rung.Side switch
        {
            RungSide.Before => $"trước hạn {rung.Days} {unit}",
            RungSide.On => "đúng ngày hạn",
            _ => $"sau hạn {rung.Days} {unit}",
        };
    }

    private static string Recipient(RungRecipient to) => to switch
    {
        RungRecipient.Owner => "người phụ trách",
        RungRecipient.Head => "người đứng đầu cơ quan",
        RungRecipient.Receiver => "nơi nhận báo cáo",
        _ => "Ban Chỉ đạo tỉnh",
    };

    private static (string, TagColour) DueIn(int days) => days switch
    {
        0 => ("hạn hôm nay", TagColour.Orange),
        <= 3 => ($"còn {days} ngày", TagColour.Yellow),
        _ => ($"còn {days} ngày", TagColour.Blue),
    };
}
