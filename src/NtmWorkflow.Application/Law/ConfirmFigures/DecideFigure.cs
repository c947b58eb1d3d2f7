using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Confirms what another person proposed on a figure: it is in force (xác nhận đề xuất).</summary>
/// <param name="Proposal">Number of the proposal.</param>
public sealed record ConfirmFigureCommand(int Proposal) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ConfirmFigure;
}

/// <summary>Refuses what another person proposed on a figure (từ chối đề xuất).</summary>
/// <param name="Proposal">Number of the proposal.</param>
/// <param name="Reason">Why.</param>
public sealed record RefuseFigureCommand(int Proposal, string Reason) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ConfirmFigure;
}

/// <summary>Takes back what one proposed on a figure (rút đề xuất).</summary>
/// <param name="Proposal">Number of the proposal.</param>
/// <param name="Reason">Why, or none.</param>
public sealed record WithdrawFigureCommand(int Proposal, string? Reason = null) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ProposeFigure;
}

internal sealed class RefuseFigureInput : AbstractValidator<RefuseFigureCommand>
{
    public RefuseFigureInput() => RuleFor(request => request.Reason).Needed("reason", "lý do từ chối");
}

internal sealed class WithdrawFigureInput : AbstractValidator<WithdrawFigureCommand>
{
    public WithdrawFigureInput() => RuleFor(request => request.Reason).Must(text => text is null || text.Length <= InputRules.LongText)
        .OverridePropertyName("reason").WithErrorCode("text-is-too-long").WithMessage($"Lý do dài quá {InputRules.LongText} ký tự: hãy rút gọn.");
}

internal sealed class DecideFigureHandler(IFigures figures, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ConfirmFigureCommand, Outcome<ProposalTaken>>,
        IRequestHandler<RefuseFigureCommand, Outcome<ProposalTaken>>,
        IRequestHandler<WithdrawFigureCommand, Outcome<ProposalTaken>>
{
    public Task<Outcome<ProposalTaken>> Handle(ConfirmFigureCommand request, CancellationToken cancellationToken) =>
        TakeAsync(request.Permission, request.Proposal, one => ProposalSteps.Confirm(one, current.Actor!), cancellationToken);

    public Task<Outcome<ProposalTaken>> Handle(RefuseFigureCommand request, CancellationToken cancellationToken) =>
        TakeAsync(request.Permission, request.Proposal, one => ProposalSteps.Refuse(one, current.Actor!, request.Reason.Trim()), cancellationToken);

    public Task<Outcome<ProposalTaken>> Handle(WithdrawFigureCommand request, CancellationToken cancellationToken) =>
        TakeAsync(request.Permission, request.Proposal, one => ProposalSteps.Withdraw(one, current.Actor!, request.Reason?.Trim()), cancellationToken);

    /// <summary>What is answered for a line.</summary>
    internal static ProposalTaken Taken(LedgerEntry<ProposalAct<FigureRuling>> entry) =>
        ProposalTaken.Of(entry) with { FileHash = entry.Act.InForce?.NewHash };

    private async Task<Outcome<ProposalTaken>> TakeAsync(
        Permission permission, int number, Func<Proposal<FigureRuling>, Outcome<ProposalAct<FigureRuling>>> decide, CancellationToken cancellation)
    {
        var book = await figures.ReadAsync(cancellation);
        if (book.Proposals.FirstOrDefault(one => one.Number == number) is not { } proposal
            || !FigureScope.MaySee(current.Actor!, proposal.Change.File, book.Rules))
        {
            return ProposalTaken.NotFound;
        }

        if (FigureScope.Check(permission, current.Actor, proposal.Change.File, book.Rules) is { } denied)
        {
            return denied;
        }

        var act = decide(proposal);
        return act.Succeeded
            ? (await figures.RecordAsync(act.Value, current.Actor!, clock.GetUtcNow(), cancellation)).Map(Taken)
            : Outcome.Refused<ProposalTaken>(act.Refusals);
    }
}
