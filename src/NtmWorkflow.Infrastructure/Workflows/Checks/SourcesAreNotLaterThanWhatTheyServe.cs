using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>
/// A document is not issued after what rests on it: not after the day that a statement is of or in force from, and not after the last day of what it
/// stands in, a regime or a province's year. Of several documents the earliest counts, because later ones change it.
/// </summary>
internal sealed partial class SourcesAreNotLaterThanWhatTheyServe : IWorkflowsRule
{
    private static readonly string[] Sources = ["source", "document"];
    private static readonly string[] FirstDays = ["from", "date"];

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        content.Regimes.SelectMany(regime => regime.Sets.Append<JsonFile?>(regime.Regime).OfType<JsonFile>().SelectMany(file => In(file, regime.Regime?.Value.To)))
            .Concat(content.Provinces.SelectMany(province => JsonFiles.Of(province).SelectMany(file => In(file, LastDay(province.Year)))))
            .Concat(content.Calendar is { } calendar ? In(calendar, null) : []);

    private static DateOnly? LastDay(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 9999 ? new DateOnly(number, 12, 31) : null;

    private static IEnumerable<FileProblem> In(JsonFile file, DateOnly? last) => In(file, file.Root, "$", last);

    private static IEnumerable<FileProblem> In(JsonFile file, JsonNode? node, string where, DateOnly? last) => node switch
    {
        JsonObject members => Of(file, members, where, OwnLast(members) ?? last)
            .Concat(members.SelectMany(member => In(file, member.Value, JsonPlaces.Member(where, member.Key), OwnLast(members) ?? last))),
        JsonArray items => items.SelectMany((item, at) => In(file, item, JsonPlaces.Element(where, at), last)),
        _ => [],
    };

    private static IEnumerable<FileProblem> Of(JsonFile file, JsonObject statement, string where, DateOnly? last)
    {
        var first = FirstDays.Select(name => Day(statement[name])).FirstOrDefault(day => day is not null);
        foreach (var name in Sources)
        {
            if (Issued(statement[name]) is { } issued && (first ?? last) is { } served && issued > served)
            {
                yield return file.Problem(
                    JsonPlaces.Member(where, name),
                    $"Căn cứ ban hành ngày {issued.Written()}, sau {(first is null ? "ngày cuối" : "ngày")} {served.Written()} mà nó làm căn cứ.",
                    "Văn bản có trước, hoặc ngày hiệu lực đúng");
            }
        }
    }

    /// <summary>A period that runs backward is told elsewhere.</summary>
    private static DateOnly? OwnLast(JsonObject statement) => Day(statement["to"]) is { } to && !(Day(statement["from"]) > to) ? to : null;

    private static DateOnly? Day(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static DateOnly? Issued(JsonNode? source)
    {
        if (source is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return null;
        }

        var days = IssuedOn().Matches(text)
            .Select(found => DateOnly.TryParseExact(found.Groups["day"].Value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>().ToList();
        return days.Count > 0 ? days.Min() : null;
    }

    /// <summary>The day that follows a document's number: QĐ 318/QĐ-TTg ngày 08/3/2022.</summary>
    [GeneratedRegex(@"\d\S*/\S+ ngày (?<day>\d{1,2}/\d{1,2}/\d{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IssuedOn();
}
