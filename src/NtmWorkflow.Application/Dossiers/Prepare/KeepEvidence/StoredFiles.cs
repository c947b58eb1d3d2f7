using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>Hands out files that were handed in.</summary>
internal static class StoredFiles
{
    /// <summary>The file with the name to send it with; refused where the store can't give it back as it was handed in.</summary>
    public static async Task<Outcome<DownloadedFile>> DownloadAsync(this IEvidenceStore store, EvidenceFile file, CancellationToken cancellation) =>
        (await store.OpenAsync(file.Hash, cancellation)).Map(stored => new DownloadedFile(OriginalName.ForSending(file.FileName, stored.Kind), stored));
}
