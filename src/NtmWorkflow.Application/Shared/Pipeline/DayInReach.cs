using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>
/// Finds days that nobody means and that nothing can be counted from (ngày ngoài khoảng dùng được). A bound of the service, not of law;
/// a day that was not given is asked for by its own rule.
/// </summary>
internal static class DayInReach
{
    /// <summary>The earliest day that is taken.</summary>
    public static DateOnly First { get; } = new(1900, 1, 1);

    /// <summary>The latest day that is taken.</summary>
    public static DateOnly Last { get; } = new(2199, 12, 31);

    /// <summary>One refusal for each field with such a day.</summary>
    public static IEnumerable<Refusal> RefusalsFor(object request) =>
        from one in RequestValues.Of(request)
        where one.Value is DateOnly day && day != default && (day < First || day > Last)
        select Refusal.Invalid(
            one.Field, "day-is-in-reach", $"Ngày {((DateOnly)one.Value).Written()} nằm ngoài khoảng từ {First.Written()} đến {Last.Written()}.", "Kiểm tra lại năm.");
}
