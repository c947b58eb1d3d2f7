using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.AskSuperiors;

/// <summary>Answers a question of a lower level (cho ý kiến).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the question.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerOpinionCommand(DossierId Dossier, int? Version, int Number, string Answer) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.AnswerOpinion;
}

/// <summary>Takes a question to a higher level back (rút câu hỏi).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the question.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawOpinionCommand(DossierId Dossier, int? Version, int Number, string Reason) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.AskOpinion;
}

internal sealed class AnswerOpinionInput : AbstractValidator<AnswerOpinionCommand>
{
    public AnswerOpinionInput()
    {
        RuleFor(request => request.Answer).Needed("answer", "ý kiến trả lời");
    }
}

internal sealed class WithdrawOpinionInput : AbstractValidator<WithdrawOpinionCommand>
{
    public WithdrawOpinionInput()
    {
        RuleFor(request => request.Reason).Needed("reason", "lý do rút câu hỏi");
    }
}

internal sealed class AnswerOpinionHandler(DossierDesk desk, ICurrentActor current)
    : IRequestHandler<AnswerOpinionCommand, Outcome<ActTaken>>, IRequestHandler<WithdrawOpinionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(AnswerOpinionCommand request, CancellationToken cancellationToken) => desk.TakeBesideAsync(
        request,
        @case => BesideThePath.Answer(@case, current.Actor!, new OpinionGiven(request.Number, request.Answer.Trim())),
        _ => null,
        cancellationToken);

    public Task<Outcome<ActTaken>> Handle(WithdrawOpinionCommand request, CancellationToken cancellationToken) => desk.TakeBesideAsync(
        request,
        @case => BesideThePath.Withdraw(@case, current.Actor!, new OpinionWithdrawn(request.Number, request.Reason.Trim())),
        _ => null,
        cancellationToken);
}
