namespace NtmWorkflow.Domain.Reporting.Checks;

/// <summary>What a finding is about (loại phát hiện).</summary>
public enum FindingKind
{
    /// <summary>A figure differs from its formula: a total from its parts, a share from what it is a share of.</summary>
    Formula,

    /// <summary>A figure differs from what the service knows.</summary>
    Known,

    /// <summary>A check of the form does not hold.</summary>
    Check,

    /// <summary>Something could not be checked; nobody needs to answer for it.</summary>
    NotChecked,
}

/// <summary>Something that does not add up in a report (phát hiện khi kiểm tra số liệu).</summary>
/// <param name="Key">Id of the cell or check; a reason is given under it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Cells">Ids of the cells concerned, the stated figure's first.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Stated">The figure that was written.</param>
/// <param name="Expected">What it should be, rounded to the digits that were written.</param>
/// <param name="Difference">Written less expected.</param>
/// <param name="Hint">What may have happened, or none.</param>
public sealed record Finding(
    string Key,
    FindingKind Kind,
    IReadOnlyList<string> Cells,
    string Sentence,
    decimal? Stated = null,
    decimal? Expected = null,
    decimal? Difference = null,
    string? Hint = null)
{
    /// <summary>Whether the report can only be sent with a reason for it.</summary>
    public bool NeedsReason => Kind != FindingKind.NotChecked;
}
