using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>A clock that stands still, in words.</summary>
internal static class StoppedText
{
    /// <summary>For example "5/15 ngày làm việc đã dùng, tạm dừng từ 04/05/2023"; only since when, where no limit is known.</summary>
    public static string Of(StoppedClock stopped)
    {
        var since = $"tạm dừng từ {stopped.Since.Written()}";
        return stopped is { Used: { } used, Days: { } days }
            ? $"{used}/{days} {(stopped.InWorkingDays ? "ngày làm việc" : "ngày")} đã dùng, {since}"
            : since;
    }
}
