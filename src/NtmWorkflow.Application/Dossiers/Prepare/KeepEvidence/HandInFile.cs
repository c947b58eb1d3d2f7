using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>Puts a file that has arrived on the shelf of a dossier (nộp minh chứng, thành phần hồ sơ).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Slot">What it is used for: indicator code, or <c>paper:{id}</c>; none: for nothing yet.</param>
/// <param name="File">The file.</param>
/// <param name="MediaType">Its media type, told by its content.</param>
/// <param name="Ticket">Names it to the store, where it lies aside.</param>
public sealed record HandInFileCommand(DossierId Dossier, string? Slot, EvidenceFile File, string MediaType, string Ticket)
    : IRequest<Outcome<FileTaken>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.HandInEvidence;
}

/// <summary>A file is on the shelf.</summary>
/// <param name="Id">Identity on the shelf.</param>
/// <param name="File">The file; its name is that of the first time the same content was handed in.</param>
/// <param name="MediaType">Media type, told by its content.</param>
/// <param name="WasThere">Whether the same content lay on the shelf before.</param>
/// <param name="Slots">Everything the file is used for now.</param>
public sealed record FileTaken(Guid Id, EvidenceFile File, string MediaType, bool WasThere, IReadOnlyList<string> Slots);

internal sealed class HandInFileHandler(
    DossierDesk desk, IEvidenceShelf shelves, IEvidenceStore store, ICurrentActor current, EvidenceLimits limits, TimeProvider clock)
    : IRequestHandler<HandInFileCommand, Outcome<FileTaken>>
{
    public async Task<Outcome<FileTaken>> Handle(HandInFileCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<FileTaken>(opened.Refusals);
        }

        var closed = request.Slot is { } slot ? EvidenceSlots.Closed(opened.Value, slot, current.Actor!) : EvidenceSlots.ShelfClosed(opened.Value, current.Actor!);
        if (closed is not null)
        {
            return closed;
        }

        var shelf = await shelves.ReadAsync(request.Dossier, cancellationToken);
        return shelf.All.FirstOrDefault(file => file.File.Hash == request.File.Hash) is { } known
            ? await UseAgainAsync(known, request, cancellationToken)
            : await AddAsync(shelf, request, cancellationToken);
    }

    /// <summary>Sent again, a file that was taken off comes back for what it is sent for now, not for what it served then.</summary>
    private async Task<Outcome<FileTaken>> UseAgainAsync(ShelfFile known, HandInFileCommand request, CancellationToken cancellation)
    {
        var slots = known.RemovedAt is null ? known.Slots : [];
        var file = known with { RemovedAt = null, Slots = [.. slots.Union(SlotsOf(request), StringComparer.Ordinal)] };
        await store.KeepAsync(request.Ticket, request.File.Hash, cancellation);
        await shelves.ChangeAsync(known, file, cancellation);
        return Taken(file, wasThere: known.RemovedAt is null);
    }

    private async Task<Outcome<FileTaken>> AddAsync(Shelf shelf, HandInFileCommand request, CancellationToken cancellation)
    {
        if (shelf.Size + request.File.Size > limits.Dossier)
        {
            return Refusal.Invalid(
                "file",
                "dossier-has-room",
                $"Tệp của hồ sơ vượt quá {EvidenceLimits.InMegabytes(limits.Dossier)} (kể cả tệp đã gỡ, vì còn lấy lại được).",
                "Giảm dung lượng tệp, hoặc đề nghị người quản trị nâng giới hạn.");
        }

        await store.KeepAsync(request.Ticket, request.File.Hash, cancellation);
        var file = new ShelfFile(
            Guid.CreateVersion7(), request.File, request.MediaType, clock.GetUtcNow(), current.Actor!.Name, RemovedAt: null, SlotsOf(request));
        await shelves.AddAsync(request.Dossier, file, cancellation);
        return Taken(file, wasThere: false);
    }

    private static string[] SlotsOf(HandInFileCommand request) => request.Slot is { } slot ? [slot] : [];

    private static FileTaken Taken(ShelfFile file, bool wasThere) => new(file.Id, file.File, file.MediaType, wasThere, file.Slots);
}
