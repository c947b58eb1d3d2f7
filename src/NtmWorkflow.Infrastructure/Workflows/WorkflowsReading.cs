using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows;

/// <summary>What reading the folder gave.</summary>
/// <param name="RuleBook">Everything in it; none while there is a single problem.</param>
/// <param name="Demonstrations">Demonstration data by <c>{province}/{year}</c>; empty while there is a problem.</param>
/// <param name="Problems">Every problem found, by file and line.</param>
/// <param name="Figures">How many files were read and how sure their figures are.</param>
public sealed record WorkflowsReading(
    RuleBook? RuleBook,
    IReadOnlyDictionary<string, Demonstration> Demonstrations,
    IReadOnlyList<FileProblem> Problems,
    FigureCount Figures)
{
    /// <summary>The files that were read; none while there is a problem.</summary>
    internal RuleFiles? Files { get; init; }

    /// <summary>Every statement with a status; empty while there is a problem.</summary>
    internal IReadOnlyList<Figure> Statements { get; init; } = [];
}

/// <summary>How sure the figures of a folder are.</summary>
/// <param name="Files">Files read.</param>
/// <param name="Verified">Statements with status <c>verified</c> (đã xác nhận).</param>
/// <param name="Unconfirmed">Statements with status <c>unconfirmed</c> (chưa xác nhận).</param>
public sealed record FigureCount(int Files, int Verified, int Unconfirmed);
