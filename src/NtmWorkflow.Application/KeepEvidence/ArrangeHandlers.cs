using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.KeepEvidence;

/// <summary>Opens dossier and shelf, decides, and writes the file as it then stands.</summary>
internal abstract class ArrangeFileHandler<TCommand>(DossierDesk desk, IEvidenceShelf shelves) : IRequestHandler<TCommand, Outcome<FileArranged>>
    where TCommand : ArrangeFileCommand
{
    public async Task<Outcome<FileArranged>> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<FileArranged>(opened.Refusals);
        }

        var shelf = await shelves.ReadAsync(request.Dossier, cancellationToken);
        if (shelf.All.FirstOrDefault(file => file.Id == request.File) is not { } found || found.RemovedAt is not null != TakesRemoved)
        {
            return new Refusal(RefusalKind.NotFound, "no-such-file", "Không tìm thấy tệp này trong hồ sơ.", Remedy: "Tải lại trang.");
        }

        var decided = Decide(opened.Value, found, request);
        if (!decided.Succeeded)
        {
            return Outcome.Refused<FileArranged>(decided.Refusals);
        }

        var file = decided.Value;
        await shelves.ChangeAsync(file, cancellationToken);
        return new FileArranged(file.Id, file.RemovedAt is null, file.Slots);
    }

    /// <summary>Whether it works on files that were taken off, or on those on the shelf.</summary>
    protected virtual bool TakesRemoved => false;

    /// <summary>The file as it should stand, or what is in the way.</summary>
    protected abstract Outcome<ShelfFile> Decide(DossierCase @case, ShelfFile file, TCommand command);
}

internal sealed class AttachFileHandler(DossierDesk desk, IEvidenceShelf shelves) : ArrangeFileHandler<AttachFileCommand>(desk, shelves)
{
    protected override Outcome<ShelfFile> Decide(DossierCase @case, ShelfFile file, AttachFileCommand command) =>
        EvidenceSlots.Closed(@case, command.Slot) is { } closed
            ? closed
            : file with { Slots = [.. file.Slots.Union([command.Slot], StringComparer.Ordinal)] };
}

internal sealed class DetachFileHandler(DossierDesk desk, IEvidenceShelf shelves) : ArrangeFileHandler<DetachFileCommand>(desk, shelves)
{
    protected override Outcome<ShelfFile> Decide(DossierCase @case, ShelfFile file, DetachFileCommand command) =>
        EvidenceSlots.Closed(@case, command.Slot) is { } closed
            ? closed
            : file with { Slots = [.. file.Slots.Where(slot => slot != command.Slot)] };
}

internal sealed class RemoveFileHandler(DossierDesk desk, IEvidenceShelf shelves, TimeProvider clock) : ArrangeFileHandler<RemoveFileCommand>(desk, shelves)
{
    protected override Outcome<ShelfFile> Decide(DossierCase @case, ShelfFile file, RemoveFileCommand command)
    {
        var closed = file.Slots.Select(slot => EvidenceSlots.Closed(@case, slot)).Append(EvidenceSlots.ShelfClosed(@case)).OfType<Refusal>().FirstOrDefault();
        return closed is null ? file with { RemovedAt = clock.GetUtcNow() } : closed;
    }
}

internal sealed class PutBackFileHandler(DossierDesk desk, IEvidenceShelf shelves) : ArrangeFileHandler<PutBackFileCommand>(desk, shelves)
{
    protected override bool TakesRemoved => true;

    protected override Outcome<ShelfFile> Decide(DossierCase @case, ShelfFile file, PutBackFileCommand command) =>
        EvidenceSlots.ShelfClosed(@case) is { } closed
            ? closed
            : file with { RemovedAt = null, Slots = [.. file.Slots.Where(slot => EvidenceSlots.Closed(@case, slot) is null)] };
}
