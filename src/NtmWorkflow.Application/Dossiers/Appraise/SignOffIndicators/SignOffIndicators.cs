using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;

/// <summary>Signs off a department's indicators (thẩm định, xác nhận tiêu chí).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Verdicts">Verdict on each indicator it is in charge of.</param>
/// <param name="ProcessText">How the appraisal was done.</param>
/// <param name="FiguresText">The figures it rests on; may be empty where none of its indicators has a figure.</param>
/// <param name="Conclusion">Clear conclusion.</param>
public sealed record SignOffIndicatorsCommand(DossierId Dossier, int? Version, IReadOnlyList<IndicatorVerdict> Verdicts, string ProcessText, string FiguresText, Verdict Conclusion)
    : DossierCommand(Dossier, Version)
{
    /// <summary>How many of its requests for correction the department had seen answered; none where that is not to be checked.</summary>
    [JsonIgnore]
    public int? Answered { get; init; }

    /// <inheritdoc/>
    public override Permission Permission => Permission.SignOffIndicators;
}

internal sealed class SignOffIndicatorsInput : AbstractValidator<SignOffIndicatorsCommand>
{
    public SignOffIndicatorsInput()
    {
        RuleFor(request => request.ProcessText).Needed("processText", "quá trình thẩm định");
        RuleFor(request => request.FiguresText).Optional("figuresText", "số liệu thẩm định");
        RuleForEach(request => request.Verdicts).SetValidator(new VerdictInput());
        RuleFor(request => request.Conclusion).IsInEnum().OverridePropertyName("conclusion").WithErrorCode("conclusion-is-clear").WithMessage("Chọn kết luận: đạt hoặc chưa đạt.");
    }
}

internal sealed class SignOffIndicatorsHandler(DossierDesk desk, ISignOffDrafts drafts, ICurrentActor current)
    : IRequestHandler<SignOffIndicatorsCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(SignOffIndicatorsCommand request, CancellationToken cancellationToken)
    {
        var department = current.Actor!.Organisation;
        var taken = await desk.TakeAsync(
            request,
            PathTasks.SignOff,
            department,
            @case => Task.FromResult(request.Answered is { } seen && seen != @case.Dossier.AnsweredFor(department)
                ? DossierDesk.PageIsStale
                : AppraisalSteps.SignOff(
                    @case,
                    new DepartmentSignedOff(department, request.Verdicts, request.ProcessText, request.FiguresText, request.Conclusion))),
            cancellationToken);
        if (taken.Succeeded)
        {
            await drafts.RemoveAsync(request.Dossier, department, cancellationToken);
        }

        return taken;
    }
}
