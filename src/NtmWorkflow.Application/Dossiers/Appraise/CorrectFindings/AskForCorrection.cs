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
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;

/// <summary>Asks the commune to correct or complete something (yêu cầu chỉnh sửa, bổ sung), at the step that the person's body has.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reason">Kind of reason.</param>
/// <param name="Text">What must be corrected.</param>
/// <param name="Indicators">The indicators concerned.</param>
/// <param name="AnswerBy">Day by which the answer is expected.</param>
public sealed record AskForCorrectionCommand(
    DossierId Dossier, int? Version, CorrectionReason Reason, string Text, IReadOnlyList<IndicatorCode> Indicators, DateOnly AnswerBy)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AskForCorrection;
}

internal sealed class AskForCorrectionInput : AbstractValidator<AskForCorrectionCommand>
{
    public AskForCorrectionInput()
    {
        RuleFor(request => request.Reason).IsInEnum().OverridePropertyName("reason").WithErrorCode("reason-is-clear").WithMessage("Chọn lý do: sai, thiếu hoặc cũ.");
        RuleFor(request => request.Text).Needed("text", "nội dung cần chỉnh sửa");
    }
}

internal sealed class AskForCorrectionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<AskForCorrectionCommand, Outcome<ActTaken>>
{
    private static readonly string[] Steps = [PathTasks.DistrictVerify, PathTasks.Receive, PathTasks.SignOff];

    public async Task<Outcome<ActTaken>> Handle(AskForCorrectionCommand request, CancellationToken cancellationToken)
    {
        var actor = current.Actor!;
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ActTaken>(opened.Refusals);
        }

        var step = StepOf(opened.Value, actor);
        return await desk.TakeAsync(
            request,
            step,
            step == PathTasks.SignOff ? actor.Organisation : null,
            @case => Task.FromResult(CorrectionSteps.Ask(
                @case, step, actor.Organisation, request.Reason, request.Text, request.Indicators, request.AnswerBy)),
            cancellationToken);
    }

    /// <summary>The step at which the person's body asks: the one that is open to it, else one that it has on the path, which then refuses.</summary>
    private static string StepOf(DossierCase @case, Actor actor)
    {
        var own = Steps.Where(step => @case.Rules.Path.Nodes.GetValueOrDefault(step) is UserTask task && RoleNames.Find(task.Role) == actor.Role).ToList();
        return own.FirstOrDefault(step => @case.Dossier.State.OpenTasks.Any(task => task.ElementId == step)) ?? own.FirstOrDefault() ?? PathTasks.SignOff;
    }
}
