using MediatR;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

internal sealed class AttachFileHandler(ShelfDesk desk, ICurrentActor current) : IRequestHandler<AttachFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(AttachFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => EvidenceSlots.Closed(@case, request.Slot, current.Actor!) is { } closed
            ? closed
            : file with { Slots = [.. file.Slots.Union([request.Slot], StringComparer.Ordinal)] },
        cancellationToken);
}

internal sealed class DetachFileHandler(ShelfDesk desk, ICurrentActor current) : IRequestHandler<DetachFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(DetachFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => EvidenceSlots.Closed(@case, request.Slot, current.Actor!) is { } closed
            ? closed
            : file with { Slots = [.. file.Slots.Where(slot => slot != request.Slot)] },
        cancellationToken);
}

internal sealed class RemoveFileHandler(ShelfDesk desk, ICurrentActor current, TimeProvider clock) : IRequestHandler<RemoveFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(RemoveFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => file.Slots.Select(slot => EvidenceSlots.Closed(@case, slot, current.Actor!)).Append(EvidenceSlots.ShelfClosed(@case, current.Actor!)).OfType<Refusal>().FirstOrDefault() is { } closed
            ? closed
            : file with { RemovedAt = clock.GetUtcNow() },
        cancellationToken);
}

internal sealed class PutBackFileHandler(ShelfDesk desk, ICurrentActor current) : IRequestHandler<PutBackFileCommand, Outcome<FileArranged>>
{
    public Task<Outcome<FileArranged>> Handle(PutBackFileCommand request, CancellationToken cancellationToken) => desk.ArrangeAsync(
        request,
        (@case, file) => EvidenceSlots.ShelfClosed(@case, current.Actor!) is { } closed
            ? closed
            : file with { RemovedAt = null, Slots = [.. file.Slots.Where(slot => EvidenceSlots.Closed(@case, slot, current.Actor!) is null)] },
        cancellationToken,
        removed: true);
}
