using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>
/// Sends a file for the shelf of a dossier (tải tệp minh chứng lên). Its bytes are read before the unit of work begins,
/// so that nobody waits for a slow line.
/// </summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Slot">What it is used for: indicator code, or <c>paper:{id}</c>; none: for nothing yet.</param>
/// <param name="FileName">Name of the file; kept as data only.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Content">The bytes; read once.</param>
public sealed record UploadFileRequest(DossierId Dossier, string? Slot, string FileName, long Size, Stream Content)
    : IRequest<Outcome<FileTaken>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.HandInEvidence;
}

internal sealed class UploadFileInput : AbstractValidator<UploadFileRequest>
{
    public UploadFileInput(EvidenceLimits limits)
    {
        RuleFor(request => request.Size).SizeOfAFile(limits);
        RuleFor(request => request.FileName).NameOfAFile();
    }
}

internal sealed class UploadFileHandler(IMediator mediator, IEvidenceStore store) : IRequestHandler<UploadFileRequest, Outcome<FileTaken>>
{
    public async Task<Outcome<FileTaken>> Handle(UploadFileRequest request, CancellationToken cancellationToken)
    {
        var arrived = await store.ReceiveAsync(request.Content, cancellationToken);
        try
        {
            if (!arrived.Kind.Succeeded)
            {
                return Outcome.Refused<FileTaken>(arrived.Kind.Refusals);
            }

            var file = new EvidenceFile(arrived.Hash, OriginalName.Of(request.FileName), arrived.Size);
            var command = new HandInFileCommand(request.Dossier, request.Slot, file, arrived.Kind.Value.MediaType, arrived.Ticket);
            return await mediator.Send(command, cancellationToken);
        }
        finally
        {
            store.Drop(arrived.Ticket);
        }
    }
}
