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
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;

/// <summary>Keeps what a department has judged so far (lưu bản nháp thẩm định), indicator by indicator, until it signs.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Verdicts">Verdicts given so far; indicators left out stay open.</param>
/// <param name="ProcessText">How the appraisal was done, so far.</param>
/// <param name="FiguresText">The figures it rests on, so far.</param>
/// <param name="Conclusion">The conclusion, or none yet.</param>
public sealed record SaveSignOffDraftCommand(
    [property: JsonIgnore] DossierId Dossier, IReadOnlyList<IndicatorVerdict> Verdicts, string? ProcessText, string? FiguresText, Verdict? Conclusion)
    : IRequest<Outcome<SignOffDraft>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.SignOffIndicators;
}

internal sealed class SaveSignOffDraftInput : AbstractValidator<SaveSignOffDraftCommand>
{
    public SaveSignOffDraftInput()
    {
        RuleFor(request => request.ProcessText).Optional("processText", "quá trình thẩm định");
        RuleFor(request => request.FiguresText).Optional("figuresText", "số liệu thẩm định");
        RuleForEach(request => request.Verdicts).SetValidator(new VerdictInput());
    }
}

internal sealed class SaveSignOffDraftHandler(DossierDesk desk, ISignOffDrafts drafts, ICurrentActor current)
    : IRequestHandler<SaveSignOffDraftCommand, Outcome<SignOffDraft>>
{
    public async Task<Outcome<SignOffDraft>> Handle(SaveSignOffDraftCommand request, CancellationToken cancellationToken)
    {
        var department = current.Actor!.Organisation;
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<SignOffDraft>(opened.Refusals);
        }

        if (DossierPath.StepIsOpen(opened.Value, PathTasks.SignOff, department) is { } closed)
        {
            return closed;
        }

        var own = opened.Value.Rules.IndicatorsOf(department);
        var draft = new SignOffDraft(
            [.. request.Verdicts.Where(verdict => own.Contains(verdict.Code)).DistinctBy(verdict => verdict.Code, StringComparer.Ordinal)],
            request.ProcessText,
            request.FiguresText,
            request.Conclusion);
        await drafts.SaveAsync(opened.Value.Dossier, department, draft, cancellationToken);
        return draft;
    }
}

/// <summary>Asks for the department's own draft; an empty one when nothing was kept.</summary>
/// <param name="Dossier">The dossier.</param>
public sealed record ViewSignOffDraftQuery(DossierId Dossier) : IRequest<Outcome<SignOffDraft>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.SignOffIndicators;
}

internal sealed class ViewSignOffDraftHandler(DossierDesk desk, ISignOffDrafts drafts, ICurrentActor current)
    : IRequestHandler<ViewSignOffDraftQuery, Outcome<SignOffDraft>>
{
    public async Task<Outcome<SignOffDraft>> Handle(ViewSignOffDraftQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        return opened.Succeeded
            ? await drafts.ReadAsync(opened.Value.Dossier, current.Actor!.Organisation, cancellationToken) ?? new SignOffDraft([], null, null, null)
            : Outcome.Refused<SignOffDraft>(opened.Refusals);
    }
}
