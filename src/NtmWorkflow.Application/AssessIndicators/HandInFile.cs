using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.AssessIndicators;

/// <summary>Hands in a file as evidence of an indicator or as a paper (nộp minh chứng, thành phần hồ sơ).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Slot">Indicator code, or <c>paper:{id}</c>.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Content">The bytes; read once.</param>
public sealed record HandInFileCommand(DossierId Dossier, string Slot, string FileName, long Size, Stream Content)
    : IRequest<Outcome<DraftFile>>, IChange, IOnDossier
{
    /// <summary>Largest file that is taken, in bytes: 25 MiB.</summary>
    public const long LargestFile = 25 * 1024 * 1024;

    /// <summary>Endings of files that are taken.</summary>
    public static IReadOnlyList<string> Endings { get; } =
        [".pdf", ".docx", ".doc", ".xlsx", ".xls", ".jpg", ".jpeg", ".png", ".mp4", ".zip"];

    /// <inheritdoc/>
    public Act Act => Act.HandInEvidence;
}

/// <summary>Removes a file from the draft.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="File">Identity of the file in the draft.</param>
public sealed record RemoveFileCommand(DossierId Dossier, Guid File) : IRequest<Outcome<FileRemoved>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Act Act => Act.HandInEvidence;
}

/// <summary>A file was removed from the draft.</summary>
/// <param name="File">Its identity.</param>
public sealed record FileRemoved(Guid File);

internal sealed class HandInFileInput : AbstractValidator<HandInFileCommand>
{
    public HandInFileInput()
    {
        RuleFor(request => request.Size).GreaterThan(0)
            .OverridePropertyName("file").WithErrorCode("file-is-not-empty")
            .WithMessage("Tệp rỗng (0 byte).").WithState(_ => "Kiểm tra lại tệp trên máy rồi chọn lại.");
        RuleFor(request => request.Size).LessThanOrEqualTo(HandInFileCommand.LargestFile)
            .OverridePropertyName("file").WithErrorCode("file-is-not-too-large")
            .WithMessage("Tệp lớn quá 25 MB.").WithState(_ => "Giảm dung lượng (quét ở 200 dpi) hoặc chia thành nhiều tệp.");
        RuleFor(request => request.FileName)
            .Must(name => HandInFileCommand.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            .OverridePropertyName("file").WithErrorCode("file-kind-is-taken")
            .WithMessage("Loại tệp này không được nhận.").WithState(_ => "Dùng PDF, Word, Excel, ảnh, MP4 hoặc ZIP.");
    }
}

internal sealed class HandInFileHandler(DossierDesk desk, IDrafts drafts, IEvidenceStore store)
    : IRequestHandler<HandInFileCommand, Outcome<DraftFile>>
{
    public async Task<Outcome<DraftFile>> Handle(HandInFileCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<DraftFile>(opened.Refusals);
        }

        if (SlotRefusal(opened.Value, request.Slot) is { } refusal)
        {
            return refusal;
        }

        var kept = await store.KeepAsync(request.Content, Path.GetFileName(request.FileName), cancellationToken);
        var file = new DraftFile(Guid.CreateVersion7(), request.Slot, kept);
        await drafts.AddFileAsync(request.Dossier, file, cancellationToken);
        return file;
    }

    private static Refusal? SlotRefusal(DossierCase @case, string slot)
    {
        var paper = @case.Rules.Regime.Regime.Papers.FirstOrDefault(candidate => Draft.PaperSlot(candidate.Id) == slot);
        if (paper is not null)
        {
            return DossierPath.StepIsOpen(@case, paper.Task, null);
        }

        return @case.Rules.Set.Find(slot) is null
            ? Refusal.Invalid("slot", "slot-is-known", $"Không có chỉ tiêu hoặc thành phần hồ sơ “{slot}”.", "Chọn trong danh sách.")
            : DossierPath.StepIsOpen(@case, PathTasks.SelfAssess, null);
    }
}

internal sealed class RemoveFileHandler(DossierDesk desk, IDrafts drafts) : IRequestHandler<RemoveFileCommand, Outcome<FileRemoved>>
{
    public async Task<Outcome<FileRemoved>> Handle(RemoveFileCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<FileRemoved>(opened.Refusals);
        }

        var draft = await drafts.ReadAsync(request.Dossier, cancellationToken);
        var file = draft.Files.FirstOrDefault(candidate => candidate.Id == request.File);
        if (file is null)
        {
            return new Refusal(RefusalKind.NotFound, "no-such-file", "Không tìm thấy tệp này trong hồ sơ.", Remedy: "Tải lại trang.");
        }

        var step = file.Slot.StartsWith("paper:", StringComparison.Ordinal) ? PathTasks.Submit : PathTasks.SelfAssess;
        if (DossierPath.StepIsOpen(opened.Value, step, null) is { } closed)
        {
            return closed;
        }

        await drafts.RemoveFileAsync(request.Dossier, request.File, cancellationToken);
        return new FileRemoved(request.File);
    }
}
