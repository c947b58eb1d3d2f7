namespace NtmWorkflow.Domain.Refusals;

/// <summary>Why an act was not taken, in kinds that a caller treats differently.</summary>
public enum RefusalKind
{
    /// <summary>The input itself is wrong: a field to correct.</summary>
    Invalid,

    /// <summary>A condition of the procedure is not met.</summary>
    Unmet,

    /// <summary>This person may not do this here.</summary>
    Forbidden,

    /// <summary>The thing named does not exist, or is not visible to the caller.</summary>
    NotFound,

    /// <summary>Somebody else acted in the meantime: reload and try again.</summary>
    Conflict,

    /// <summary>What was kept is damaged or lost: nothing that the caller can mend.</summary>
    Damaged,
}

/// <summary>One thing that stands in the way (lý do không thực hiện được). A refused act carries all of them at once.</summary>
/// <param name="Kind">How a caller should treat it.</param>
/// <param name="Code">Stable kebab-case code, the name of the rule.</param>
/// <param name="Sentence">What is wrong, in Vietnamese, for the person who acted.</param>
/// <param name="Source">Legal source of the condition, with its status where it is unconfirmed.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Field">The input field it belongs to, or none.</param>
/// <param name="Who">Who can do something about it, or none where it is the person who acted.</param>
public sealed record Refusal(
    RefusalKind Kind,
    string Code,
    string Sentence,
    string? Source = null,
    string? Remedy = null,
    string? Field = null,
    string? Who = null)
{
    /// <summary>A field that must be corrected.</summary>
    public static Refusal Invalid(string field, string code, string sentence, string? remedy = null) =>
        new(RefusalKind.Invalid, code, sentence, Remedy: remedy, Field: field);

    /// <summary>A condition of the procedure that is not met.</summary>
    public static Refusal Unmet(string code, string sentence, string? source, string remedy, string? who = null) =>
        new(RefusalKind.Unmet, code, sentence, source, remedy, Who: who);
}
