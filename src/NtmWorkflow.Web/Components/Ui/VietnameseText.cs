using System.Globalization;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Components.Ui;

/// <summary>Moments and numbers as people in Việt Nam read them; a day is written by <see cref="VietnamTime.Written"/>.</summary>
public static class VietnameseText
{
    private static readonly string[] Weekdays =
        ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>The culture of every page.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>For example <c>08:00, 02/05/2023</c>.</summary>
    public static string DateTime(DateTimeOffset moment) => $"{Time(moment)}, {DateOnly.FromDateTime(moment.DateTime).Written()}";

    /// <summary>For example <c>thứ Ba</c>.</summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>For example <c>thứ Ba, 02/05/2023</c>.</summary>
    public static string LongDate(DateOnly date) => $"{Weekday(date.DayOfWeek)}, {date.Written()}";

    /// <summary>For example <c>thứ Ba, 02/05/2023 08:00</c>.</summary>
    public static string LongDateTime(DateTimeOffset moment) =>
        $"{LongDate(DateOnly.FromDateTime(moment.DateTime))} {Time(moment)}";

    /// <summary>For example <c>3.214</c> or <c>92,4</c>; zeros at the end of the fraction are left off.</summary>
    public static string Number(decimal value) => VietnameseNumber.Format(value);

    /// <summary>For example <c>1,3 MB</c>.</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1024 => string.Create(Culture, $"{bytes} byte"),
        < 1024 * 1024 => string.Create(Culture, $"{bytes / 1024m:0.#} kB"),
        _ => string.Create(Culture, $"{bytes / (1024m * 1024m):0.#} MB"),
    };

    private static string Time(DateTimeOffset moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);
}
