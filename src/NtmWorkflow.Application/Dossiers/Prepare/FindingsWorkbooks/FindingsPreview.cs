using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>What a workbook would change (xem trước nội dung thay đổi).</summary>
/// <param name="Changes">Findings that differ from the draft, in the order of the set.</param>
/// <param name="Unchanged">Rows that say what the draft holds already.</param>
/// <param name="MadeFrom">State of the draft they were compared with, to send back when saving.</param>
public sealed record FindingsPreview(IReadOnlyList<FindingChange> Changes, int Unchanged, string MadeFrom)
{
    /// <summary>The findings to save.</summary>
    public IReadOnlyList<DraftFinding> Findings => [.. Changes.Select(change => change.After)];
}

/// <summary>A finding that a workbook would change.</summary>
/// <param name="Row">Number of its row in the sheet.</param>
/// <param name="Before">What the draft holds; empty where it holds nothing.</param>
/// <param name="After">What would be saved.</param>
public sealed record FindingChange(int Row, DraftFinding Before, DraftFinding After);
