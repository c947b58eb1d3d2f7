using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>An indicator in the draft.</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Verdict">Chosen verdict, or none yet.</param>
/// <param name="Measured">The figures; any of them may be missing.</param>
/// <param name="Explanation">Words, or none.</param>
/// <param name="Note">A remark beside the reason, or none.</param>
public sealed record DraftFinding(IndicatorCode Code, Verdict? Verdict, Measurement Measured, string? Explanation, string? Note = null)
{
    /// <summary>A finding as a draft of it starts.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="withVerdict">Whether its verdict stands until it is changed.</param>
    public static DraftFinding Of(IndicatorFinding finding, bool withVerdict) =>
        new(finding.Code, withVerdict ? finding.Verdict : null, finding.Measured, finding.Explanation, finding.Note);

    /// <summary>The finding as it would be submitted with these files.</summary>
    /// <exception cref="InvalidOperationException">There is no verdict yet.</exception>
    public IndicatorFinding With(IReadOnlyList<EvidenceFile> evidence) => new(
        Code,
        Verdict ?? throw new InvalidOperationException($"Indicator {Code} has no verdict yet."),
        Measured.Value,
        Explanation,
        evidence,
        Measured.Numerator,
        Measured.Denominator,
        Measured.Women,
        Measured.Men,
        Note);
}

/// <summary>A file as the draft uses it, at an indicator or as a paper; one file may be used at several.</summary>
/// <param name="Id">Identity on the dossier's shelf.</param>
/// <param name="Slot">Indicator code, or <c>paper:{id}</c>.</param>
/// <param name="File">The file.</param>
public sealed record DraftFile(Guid Id, string Slot, EvidenceFile File);

/// <summary>A self-assessment being written: ordinary rows until it is submitted.</summary>
/// <param name="Findings">What was entered so far.</param>
/// <param name="Files">Evidence and papers handed in so far.</param>
public sealed record Draft(IReadOnlyList<DraftFinding> Findings, IReadOnlyList<DraftFile> Files)
{
    /// <summary>The slot of the inspection team's photos and films.</summary>
    public const string FieldReportSlot = "field-report";

    /// <summary>The slot of a paper.</summary>
    public static string PaperSlot(string paper) => "paper:" + paper;

    /// <summary>The assessment as it would be submitted now.</summary>
    public Assessment ToAssessment() => new(
    [
        .. Findings
            .Where(finding => finding.Verdict is not null)
            .Select(finding => finding.With(FilesAt(finding.Code))),
    ]);

    /// <summary>The papers handed in, in the order of the regime.</summary>
    public IReadOnlyList<PaperHandedIn> Papers(Regime regime) =>
        [.. regime.Papers.SelectMany(paper => FilesAt(PaperSlot(paper.Id)).Select(file => new PaperHandedIn(paper.Id, file)))];

    /// <summary>The files at a slot.</summary>
    public IReadOnlyList<EvidenceFile> FilesAt(string slot) =>
        [.. Files.Where(file => file.Slot == slot).Select(file => file.File)];
}

/// <summary>The drafts of dossiers.</summary>
public interface IDrafts
{
    /// <summary>The draft of a dossier; empty when nothing was entered.</summary>
    Task<Draft> ReadAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>Writes findings over those with the same code.</summary>
    Task SaveAsync(DossierId dossier, IReadOnlyList<DraftFinding> findings, CancellationToken cancellation);

    /// <summary>Seeds a new dossier's draft with the demonstration's figures, where there are any.</summary>
    Task SeedAsync(DossierId dossier, Registered registration, CancellationToken cancellation);
}
