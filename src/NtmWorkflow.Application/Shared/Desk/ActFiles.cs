using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>The files that acts rest on (tệp kèm theo một việc).</summary>
internal static class ActFiles
{
    /// <summary>Those of an act.</summary>
    public static IEnumerable<EvidenceFile> Of(DossierAct act) => act switch
    {
        Submitted submitted => submitted.Assessment.Findings.SelectMany(finding => finding.Evidence).Concat(submitted.Papers.Select(paper => paper.File)),
        CorrectionAnswered answered => answered.Findings.SelectMany(finding => finding.Evidence),
        FieldInspected inspected => inspected.Photos ?? [],
        CentralDocumentRecorded { File: { } file } => [file],
        _ => [],
    };

    /// <summary>Why an act can't rest on its files yet, each file by its name.</summary>
    public static IReadOnlyList<Refusal> Unusable(this IEvidenceStore store, DossierAct act) =>
    [
        .. from file in Of(act).DistinctBy(file => file.Hash, StringComparer.Ordinal)
           let why = store.WhyUnusable(file.Hash)
           where why is not null
           select why with { Sentence = $"{file.FileName}: {why.Sentence}" },
    ];
}
