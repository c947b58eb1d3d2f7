using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NtmWorkflow.Domain.Dossiers.Decisions;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>
/// Archived regimes wrote each basis as one line, "QĐ 263/QĐ-TTg ngày 22/02/2022: phê duyệt ...". Read as a document, so that a paper
/// of an old dossier cites it as papers do, and not before its day.
/// </summary>
internal static partial class OneLineBases
{
    public static void Replace(JsonObject regime)
    {
        if (regime["legalBasis"] is JsonArray bases && bases.Any(basis => basis is JsonValue))
        {
            regime["legalBasis"] = new JsonArray([.. bases.Select(basis => Document((string)basis!))]);
        }
    }

    private static JsonObject Document(string line)
    {
        var found = Parts().Match(line);
        var number = found.Success ? found.Groups["number"].Value : null;
        var day = (CitedDays.In(line) is [var first, ..] ? first : DateOnly.MinValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["kind"] = found.Groups["kind"].Value switch { "QĐ" => "Quyết định", "NĐ" => "Nghị định", _ => "" },
            ["number"] = number,
            ["day"] = day,
            ["issuer"] = number is null ? null : IssuerOf(number),
            ["title"] = found.Success ? found.Groups["title"].Value : line,
            ["from"] = day,
            ["source"] = line,
            ["status"] = "unconfirmed",
        };
    }

    private static string? IssuerOf(string number) =>
        number.EndsWith("QĐ-TTg", StringComparison.Ordinal) ? "Thủ tướng Chính phủ" : number.EndsWith("NĐ-CP", StringComparison.Ordinal) ? "Chính phủ" : null;

    [GeneratedRegex(@"^(?<kind>QĐ|NĐ) (?<number>\S+) ngày (?<day>\d{1,2}/\d{1,2}/\d{4})[^:]*: (?<title>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
