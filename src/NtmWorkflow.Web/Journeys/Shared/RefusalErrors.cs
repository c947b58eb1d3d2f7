using System.Globalization;
using System.Text.RegularExpressions;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>Turns refusals into the errors of a form, each at its field.</summary>
public static partial class RefusalErrors
{
    /// <summary>The errors of a refused act.</summary>
    /// <param name="refusals">Everything that stood in the way.</param>
    /// <param name="codes">Codes of the indicators sent in a list, in the order they were sent.</param>
    public static FormErrors Of(IReadOnlyList<Refusal> refusals, IReadOnlyList<string>? codes = null) =>
        new([.. refusals.Select(refusal => new FormError(refusal.Sentence, FieldId(refusal.Field, codes), refusal.Source, Remedy(refusal)))]);

    private static string? Remedy(Refusal refusal) => refusal.Who is { } who ? $"{refusal.Remedy} Ai xử lý: {who}.".TrimStart() : refusal.Remedy;

    /// <summary>Id of the field a refusal names: <c>Findings[0].explanation</c> is <c>explanation-13.5</c>.</summary>
    public static string? FieldId(string? field, IReadOnlyList<string>? codes = null)
    {
        if (field is null || Listed().Match(field) is not { Success: true } listed)
        {
            return field;
        }

        var index = int.Parse(listed.Groups["index"].Value, CultureInfo.InvariantCulture);
        var name = listed.Groups["name"].Value;
        return codes is not null && index < codes.Count
            ? $"{char.ToLowerInvariant(name[0])}{name[1..]}-{codes[index]}"
            : null;
    }

    [GeneratedRegex(@"^\w+\[(?<index>\d{1,6})\]\.(?<name>\w+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();
}
