using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.KeepEvidence;

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
    public Act Act => Act.HandInEvidence;
}

internal sealed class UploadFileInput : AbstractValidator<UploadFileRequest>
{
    public UploadFileInput(EvidenceLimits limits)
    {
        RuleFor(request => request.Size).GreaterThan(0)
            .OverridePropertyName("file").WithErrorCode("file-is-not-empty")
            .WithMessage("Tệp rỗng (0 byte).").WithState(_ => "Kiểm tra lại tệp trên máy rồi chọn lại.");
        RuleFor(request => request.Size).LessThanOrEqualTo(limits.LargestFile)
            .OverridePropertyName("file").WithErrorCode("file-is-not-too-large")
            .WithMessage($"Tệp lớn quá {EvidenceLimits.InMegabytes(limits.LargestFile)}.")
            .WithState(_ => "Giảm dung lượng (quét ở 200 dpi) hoặc chia thành nhiều tệp.");
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
