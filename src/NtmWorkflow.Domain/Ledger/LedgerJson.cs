using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NtmWorkflow.Domain.Ledger;

/// <summary>The JSON of the ledger: compact, camelCase, Vietnamese letters as they are; nulls and what follows from the rest left out.</summary>
public static class LedgerJson
{
    /// <summary>The settings; changing them changes only entries written afterwards.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What is computed (a share, a symbol, the step) may be computed otherwise one day; the ledger keeps only what was said.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };
}
