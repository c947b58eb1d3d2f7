using System.Globalization;
using Microsoft.Extensions.Primitives;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Components.Ui.Fields;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>
/// What a person sent with a form. Reads each field once, gathers a sentence for each that can't be read,
/// and gives back what was typed, so that the page shows it again.
/// </summary>
/// <param name="form">The posted form; none when the page was only opened.</param>
public sealed class PostedForm(IFormCollection? form)
{
    private readonly List<FormError> _unreadable = [];

    /// <summary>The form of a page that was only opened.</summary>
    public static PostedForm Empty { get; } = new(null);

    /// <summary>Whether anything was sent.</summary>
    public bool WasSent => form is not null;

    /// <summary>Whether the form is only tried, before its sender is asked to confirm: nothing of it is kept.</summary>
    public bool IsTrial => Text(TrialName) == "yes";

    /// <summary>Whether the form only comes back after its session ended: it is shown again, and nothing is done.</summary>
    public bool IsRestored => Text(RestoredName) == "yes";

    /// <summary>Whether the form of this name was sent, on a page with several.</summary>
    public bool IsOf(string formName) => WasSent && Name == formName;

    /// <summary>Name of the form that was sent, on a page with several.</summary>
    public string Name => Text(PostForm.NameField);

    /// <summary>What could not be read so far.</summary>
    public FormErrors Errors => new([.. _unreadable]);

    /// <summary>The files sent with the form.</summary>
    public IFormFileCollection? Files => form?.Files;

    /// <summary>A text without the space around it; empty when nothing was typed.</summary>
    public string Text(string name) => Raw(name).ToString().Trim();

    /// <summary>A text, or none when nothing was typed.</summary>
    public string? OptionalText(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A text that must be there; empty, with a sentence that asks for it, when nothing was typed.</summary>
    public string Needed(string name, string what)
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            Refuse(name, $"Chưa nhập {Lower(what)}.");
        }

        return text;
    }

    /// <summary>
    /// What the names of posted fields add to one of these beginnings, each once and in the order of the form:
    /// the codes of the indicators that were on the page, say.
    /// </summary>
    public IReadOnlyList<string> NamesAfter(params IEnumerable<string> beginnings) =>
    [
        .. (form?.Keys ?? [])
            .SelectMany(key => beginnings.Where(beginning => key.StartsWith(beginning, StringComparison.Ordinal)).Select(beginning => key[beginning.Length..]))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Every value posted under a name.</summary>
    public IReadOnlyList<string> All(string name) => [.. Raw(name).OfType<string>()];

    /// <summary>A number with a decimal comma, or none when nothing was typed.</summary>
    /// <param name="name">Name of the field, which is also its id.</param>
    /// <param name="what">What is asked for, as the sentence names it: "Chỉ tiêu 13.5".</param>
    public decimal? OptionalNumber(string name, string what)
    {
        if (OptionalText(name) is not { } typed)
        {
            return null;
        }

        if (VietnameseNumber.TryParse(typed, out var number))
        {
            return number;
        }

        return Unreadable<decimal>(name, $"{what}: “{typed}” không phải là số.", "Nhập chữ số, dùng dấu phẩy cho phần thập phân, ví dụ 92,4.");
    }

    /// <summary>A number that must be there.</summary>
    public decimal? Number(string name, string what) =>
        OptionalText(name) is null ? Unreadable<decimal>(name, $"Chưa nhập {Lower(what)}.") : OptionalNumber(name, what);

    /// <summary>A whole number that must be there.</summary>
    public int? Whole(string name, string what)
    {
        if (OptionalText(name) is not { } typed)
        {
            return Unreadable<int>(name, $"Chưa nhập {Lower(what)}.");
        }

        return VietnameseNumber.TryParse(typed, out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : Unreadable<int>(name, $"{what}: “{typed}” không phải là số nguyên.", "Nhập số nguyên, ví dụ 120 hoặc 1.200.");
    }

    /// <summary>A date that must be there, from the three boxes of a date field.</summary>
    public DateOnly? Date(string name, string what)
    {
        var parts = TypedDate(name);
        if (parts.IsEmpty)
        {
            return Unreadable<DateOnly>(name, $"Chưa nhập {Lower(what)}.", "Nhập đủ ngày, tháng, năm, ví dụ 27 3 2023.");
        }

        return parts.TryGetDate(out var date)
            ? date
            : Unreadable<DateOnly>(name, $"{what} không có trong lịch.", "Nhập ngày, tháng và năm đủ 4 chữ số, ví dụ 27 3 2023.");
    }

    /// <summary>A date that may be left out.</summary>
    public DateOnly? OptionalDate(string name, string what) => TypedDate(name).IsEmpty ? null : Date(name, what);

    /// <summary>One of the values offered, or none with a sentence that asks to choose.</summary>
    public string? Choice(string name, string what, params IEnumerable<string> offered) =>
        OptionalChoice(name, offered) ?? Missing(name, $"Chưa chọn {Lower(what)}.");

    /// <summary>What was chosen; none, with a sentence that asks to choose, when nothing was. Whether it was offered is for the rules to say.</summary>
    public string? Chosen(string name, string what) => OptionalText(name) ?? Missing(name, $"Chưa chọn {Lower(what)}.");

    /// <summary>One of the values offered, or none when nothing was chosen.</summary>
    public string? OptionalChoice(string name, params IEnumerable<string> offered) =>
        offered.FirstOrDefault(value => value == Text(name));

    /// <summary>What was typed in a field, or what stands there when the page was only opened.</summary>
    public string? Typed(string name, string? otherwise = null) => WasSent ? Raw(name).ToString() : otherwise;

    /// <summary>What was ticked, or what stands there when the page was only opened.</summary>
    public IReadOnlyList<string> Ticked(string name, IReadOnlyList<string>? otherwise = null) => WasSent ? All(name) : otherwise ?? [];

    /// <summary>What was typed in the boxes of a date, or what stands there when the page was only opened.</summary>
    public DateParts TypedDate(string name, DateOnly? otherwise = null) =>
        WasSent ? DateParts.Read(Raw, name) : DateParts.From(otherwise);

    /// <summary>The dossier's version that the page was made from, or none.</summary>
    public int? Version => Count(VersionName);

    /// <summary>The round of appraisal that the page was made from, or none.</summary>
    public int? Round => Count(RoundName);

    /// <summary>A count that the page carried in a hidden field, or none.</summary>
    public int? Count(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Name of the field with which the script tries a form.</summary>
    public const string TrialName = "_trial";

    /// <summary>Name of the field with which a kept form comes back.</summary>
    public const string RestoredName = "_restored";

    /// <summary>Name of the hidden field that carries the round.</summary>
    public const string RoundName = "round";

    /// <summary>Name of the hidden field that carries the version.</summary>
    public const string VersionName = "version";

    /// <summary>Adds a sentence about a field that the page itself found wrong.</summary>
    public void Refuse(string name, string sentence, string? remedy = null) => _unreadable.Add(new(sentence, name, Remedy: remedy));

    private StringValues Raw(string name) => form is not null && form.TryGetValue(name, out var values) ? values : StringValues.Empty;

    private T? Unreadable<T>(string name, string sentence, string? remedy = null)
        where T : struct
    {
        Refuse(name, sentence, remedy);
        return null;
    }

    private string? Missing(string name, string sentence)
    {
        Refuse(name, sentence);
        return null;
    }

    private static string Lower(string what) => what.Length == 0 ? what : char.ToLower(what[0], VietnameseText.Culture) + what[1..];
}
