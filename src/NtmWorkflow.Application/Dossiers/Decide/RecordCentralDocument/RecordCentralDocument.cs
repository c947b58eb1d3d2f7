using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.RecordCentralDocument;

/// <summary>Records a document that went to the centre or came from it (ghi văn bản gửi, nhận của Trung ương).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Task">Id of the step of the path that it completes.</param>
/// <param name="Result">The outcome of the step, as the document says.</param>
/// <param name="Number">Number and symbol of the document.</param>
/// <param name="Day">Day of the document.</param>
/// <param name="Signatory">Who signed it.</param>
/// <param name="Summary">What it says.</param>
public sealed record RecordCentralDocumentCommand(
    DossierId Dossier, int? Version, string Task, string Result, string Number, DateOnly Day, string Signatory, string Summary)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.RecordCentralDocument;
}

internal sealed class RecordCentralDocumentInput : AbstractValidator<RecordCentralDocumentCommand>
{
    private const int LongestNumber = 64;

    private static readonly string[] Steps = [PathTasks.SubmitToCentre, PathTasks.CentralAppraisal, PathTasks.CentralDecision];

    public RecordCentralDocumentInput()
    {
        RuleFor(request => request.Task).Must(task => Steps.Contains(task, StringComparer.Ordinal))
            .OverridePropertyName("task").WithErrorCode("step-is-known").WithMessage("Không có bước này với Trung ương.");
        RuleFor(request => request.Number).Needed("number", "số, ký hiệu văn bản")
            .Must(number => number is null || number.Length <= LongestNumber)
            .OverridePropertyName("number").WithErrorCode("number-is-short").WithMessage($"Số, ký hiệu văn bản dài quá {LongestNumber} ký tự.");
        RuleFor(request => request.Signatory).Needed("signatory", "người ký");
        RuleFor(request => request.Summary).Needed("summary", "trích yếu nội dung");
    }
}

internal sealed class RecordCentralDocumentHandler(DossierDesk desk, DecisionDesk decisions, IDrafts drafts)
    : IRequestHandler<RecordCentralDocumentCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(RecordCentralDocumentCommand request, CancellationToken cancellationToken)
    {
        CentralDocumentRecorded? recorded = null;
        Dossier? concerned = null;
        var taken = await desk.TakeAsync(
            request,
            request.Task,
            null,
            async @case =>
            {
                recorded = await DocumentAsync(request, @case, cancellationToken);
                concerned = await decisions.ConcernedAsync(@case, cancellationToken);
                return ProcedureSteps.RecordDocument(@case, recorded, concerned);
            },
            cancellationToken);
        return taken.Succeeded && concerned is not null && recorded is { Decides: DecisionKind.Revocation }
            ? await decisions.EndAsync(
                taken.Value,
                [concerned.Id],
                new(RecognitionEnd.Revoked, request.Dossier, recorded.Number, recorded.Day, DecisionCode.Of(taken.Value.Hash).ToString()),
                cancellationToken)
            : taken;
    }

    private async Task<CentralDocumentRecorded> DocumentAsync(RecordCentralDocumentCommand request, DossierCase @case, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(request.Dossier, cancellation);
        var paper = @case.Rules.Regime.Regime.PapersOf(@case.Rules.Level.AppliesTo, request.Task).FirstOrDefault();
        var file = paper is not null && draft.FilesAt(Draft.PaperSlot(paper.Id)) is [.., var newest] ? newest : null;
        return new(request.Task, request.Result, request.Number.Trim(), request.Day, request.Signatory, request.Summary, file);
    }
}
