using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>What became of the files of one sending; what was taken stays, whatever became of the others.</summary>
/// <param name="Files">Files that were taken.</param>
/// <param name="Refused">Files that were not.</param>
internal sealed record FilesAnswer(IReadOnlyList<FileTaken> Files, IReadOnlyList<FileRefused> Refused);

/// <summary>A file that was not taken.</summary>
/// <param name="FileName">Name it was sent with.</param>
/// <param name="Refusals">Everything that stood in the way.</param>
internal sealed record FileRefused(string FileName, IReadOnlyList<Refusal> Refusals);

/// <summary>The files of a dossier.</summary>
/// <param name="Files">Files on the shelf with what they are used for.</param>
/// <param name="Unused">Those of them that serve nothing, by identity.</param>
/// <param name="Removed">Files that were taken off and can be put back; only for the commune.</param>
/// <param name="Size">Bytes that the dossier keeps.</param>
/// <param name="Limits">How much is taken, in bytes.</param>
internal sealed record EvidenceAnswer(
    IReadOnlyList<EvidenceLine> Files, IReadOnlyList<Guid> Unused, IReadOnlyList<EvidenceLine> Removed, long Size, EvidenceLimits Limits)
{
    public static EvidenceAnswer Of(EvidenceView view) => new(
        [.. view.Shelf.Files.Select(EvidenceLine.Of)],
        [.. view.Shelf.Unused.Select(file => file.Id)],
        [.. view.Shelf.Removed.Select(EvidenceLine.Of)],
        view.Shelf.Size,
        view.Limits);
}

/// <summary>A file of a dossier.</summary>
/// <param name="Id">Identity on the shelf.</param>
/// <param name="File">Hash, name and size.</param>
/// <param name="MediaType">Media type, told by its content.</param>
/// <param name="At">When it was handed in.</param>
/// <param name="By">Who handed it in.</param>
/// <param name="Uses">What it is used for: indicator codes, and papers as <c>paper:{id}</c>.</param>
internal sealed record EvidenceLine(
    Guid Id, EvidenceFile File, string MediaType, DateTimeOffset At, string By, IReadOnlyList<string> Uses)
{
    public static EvidenceLine Of(ShelfFile file) => new(file.Id, file.File, file.MediaType, file.At, file.By, file.Slots);
}
