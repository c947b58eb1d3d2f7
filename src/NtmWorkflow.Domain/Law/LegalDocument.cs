using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Law;

/// <summary>A document that decisions rest on (văn bản làm căn cứ pháp lý), with the days on which it is one.</summary>
/// <param name="Kind">Kind of document, for example "Quyết định" or "Luật"; empty where only its line is known, as <paramref name="Title"/>.</param>
/// <param name="Number">Number and symbol, for example "263/QĐ-TTg"; none for laws, which are cited without.</param>
/// <param name="Day">Its day (ngày ban hành, thông qua).</param>
/// <param name="Issuer">Who issued it, for example "Thủ tướng Chính phủ"; none for laws.</param>
/// <param name="Title">What it is about, as the citation goes on, for example "phê duyệt Chương trình ...".</param>
/// <param name="From">First day on which it is in force.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="To">Last day on which it is in force, or none.</param>
/// <param name="Levels">Ids of the levels whose decisions rest on it; none: all of them.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record LegalDocument(
    string Kind,
    string? Number,
    DateOnly Day,
    string? Issuer,
    string Title,
    DateOnly From,
    string Source,
    FigureStatus Status,
    DateOnly? To = null,
    IReadOnlyList<string>? Levels = null,
    string? Note = null)
{
    /// <summary>Whether a decision of a day on a level rests on it.</summary>
    /// <param name="level">Id of the level.</param>
    /// <param name="day">Day of the decision.</param>
    public bool IsBasisOf(string level, DateOnly day) =>
        Day <= day && From <= day && (To is not { } last || day <= last) && Levels?.Contains(level, StringComparer.Ordinal) is not false;

    /// <summary>As papers cite it: "Quyết định số 263/QĐ-TTg ngày 22 tháng 02 năm 2022 của Thủ tướng Chính phủ phê duyệt ...".</summary>
    public string Cited() => (Kind, Number) switch
    {
        ("", _) => Title,
        (_, null) => $"{Kind} {Title} {Day.OnPaper()}",
        _ => $"{Kind} số {Number} {Day.OnPaper()}{(Issuer is null ? "" : $" của {Issuer}")} {Title}",
    };
}
