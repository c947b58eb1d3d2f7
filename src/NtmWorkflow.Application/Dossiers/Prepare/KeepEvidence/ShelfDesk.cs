using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>Where every change to a file of a shelf passes: opens dossier and shelf, lets decide, writes the file as it then stands.</summary>
internal sealed class ShelfDesk(DossierDesk desk, IEvidenceShelf shelves)
{
    /// <summary>Changes one file.</summary>
    /// <param name="command">The request.</param>
    /// <param name="decide">The file as it should stand, or what is in the way.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <param name="removed">Whether the file must have been taken off, or be on the shelf.</param>
    public async Task<Outcome<FileArranged>> ArrangeAsync(
        ArrangeFileCommand command, Func<DossierCase, ShelfFile, Outcome<ShelfFile>> decide, CancellationToken cancellation, bool removed = false)
    {
        var opened = await desk.OpenAsync(command.Dossier, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<FileArranged>(opened.Refusals);
        }

        var shelf = await shelves.ReadAsync(command.Dossier, cancellation);
        if ((removed ? shelf.Removed : shelf.Files).FirstOrDefault(file => file.Id == command.File) is not { } found)
        {
            return new Refusal(RefusalKind.NotFound, "no-such-file", "Không tìm thấy tệp này trong hồ sơ.", Remedy: "Tải lại trang.");
        }

        var decided = decide(opened.Value, found);
        if (!decided.Succeeded)
        {
            return Outcome.Refused<FileArranged>(decided.Refusals);
        }

        var file = decided.Value;
        await shelves.ChangeAsync(found, file, cancellation);
        return new FileArranged(file.Id, file.RemovedAt is null, file.Slots);
    }
}
