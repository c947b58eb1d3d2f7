namespace NtmWorkflow.Domain.Law;

/// <summary>How sure we are of a figure of law (tình trạng của con số).</summary>
public enum FigureStatus
{
    /// <summary>Somebody read it in the document named as its source (đã xác nhận).</summary>
    Verified,

    /// <summary>Recalled or taken from a document that is no longer in force; shown as such wherever it decides (chưa xác nhận).</summary>
    Unconfirmed,
}

/// <summary>What happens when a figure is not kept (mức ràng buộc).</summary>
public enum Enforcement
{
    /// <summary>The act is refused (chặn).</summary>
    Blocks,

    /// <summary>The act is taken, and the shortfall stays visible (cảnh báo).</summary>
    Warns,
}

/// <summary>A figure or fact of law together with where it comes from (con số có căn cứ).</summary>
/// <typeparam name="T">What the law fixes: a percentage, a count, a date.</typeparam>
/// <param name="Value">The figure.</param>
/// <param name="Source">Document, article and date it was read in or recalled from.</param>
/// <param name="Status">Whether somebody confirmed it.</param>
/// <param name="Note">What a reader must know before relying on it.</param>
public sealed record Sourced<T>(T Value, string Source, FigureStatus Status, string? Note = null);
