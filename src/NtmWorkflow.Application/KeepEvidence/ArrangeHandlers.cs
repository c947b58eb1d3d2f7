using MediatR;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.KeepEvidence;

internal sealed class AttachFileHandler(ShelfDesk desk) : IRequestHandler<AttachFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(AttachFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => EvidenceSlots.Closed(@case, request.Slot) is { } closed
            ? closed
            : file with { Slots = [.. file.Slots.Union([request.Slot], StringComparer.Ordinal)] },
        cancellationToken);
}

internal sealed class DetachFileHandler(ShelfDesk desk) : IRequestHandler<DetachFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(DetachFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => EvidenceSlots.Closed(@case, request.Slot) is { } closed
            ? closed
            : file with { Slots = [.. file.Slots.Where(slot => slot != request.Slot)] },
        cancellationToken);
}

internal sealed class RemoveFileHandler(ShelfDesk desk, TimeProvider clock) : IRequestHandler<RemoveFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(RemoveFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => file.Slots.Select(slot => EvidenceSlots.Closed(@case, slot)).Append(EvidenceSlots.ShelfClosed(@case)).OfType<Refusal>().FirstOrDefault() is { } closed
            ? closed
            : file with { RemovedAt = clock.GetUtcNow() },
        cancellationToken);
}

internal sealed class PutBackFileHandler(ShelfDesk desk) : IRequestHandler<PutBackFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(PutBackFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => EvidenceSlots.ShelfClosed(@case) is { } closed
            ? closed
            : file with { RemovedAt = null, Slots = [.. file.Slots.Where(slot => EvidenceSlots.Closed(@case, slot) is null)] },
        cancellationToken,
        removed: true);
}
