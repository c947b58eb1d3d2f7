using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Confirms days off and worked that another person proposed: they are in force, what is not due yet is recomputed.</summary>
/// <param name="Proposal">Number of the proposal.</param>
public sealed record ConfirmDaysCommand(int Proposal) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ConfirmDays;
}

/// <summary>Refuses days off and worked that another person proposed.</summary>
/// <param name="Proposal">Number of the proposal.</param>
/// <param name="Reason">Why.</param>
public sealed record RefuseDaysCommand(int Proposal, string Reason) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ConfirmDays;
}

/// <summary>Takes back days off and worked that one proposed.</summary>
/// <param name="Proposal">Number of the proposal.</param>
/// <param name="Reason">Why, or none.</param>
public sealed record WithdrawDaysCommand(int Proposal, string? Reason = null) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ProposeDays;
}

internal sealed class RefuseDaysInput : AbstractValidator<RefuseDaysCommand>
{
    public RefuseDaysInput() => RuleFor(request => request.Reason).Needed("reason", "lý do từ chối");
}

internal sealed class WithdrawDaysInput : AbstractValidator<WithdrawDaysCommand>
{
    public WithdrawDaysInput() => RuleFor(request => request.Reason).Must(text => text is null || text.Length <= InputRules.LongText)
        .OverridePropertyName("reason").WithErrorCode("text-is-too-long").WithMessage($"Lý do dài quá {InputRules.LongText} ký tự: hãy rút gọn.");
}

internal sealed class DecideDaysHandler(ICalendars calendars, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ConfirmDaysCommand, Outcome<ProposalTaken>>,
        IRequestHandler<RefuseDaysCommand, Outcome<ProposalTaken>>,
        IRequestHandler<WithdrawDaysCommand, Outcome<ProposalTaken>>
{
    public Task<Outcome<ProposalTaken>> Handle(ConfirmDaysCommand request, CancellationToken cancellationToken) =>
        TakeAsync(request.Proposal, one => ProposalSteps.Confirm(one, current.Actor!), cancellationToken);

    public Task<Outcome<ProposalTaken>> Handle(RefuseDaysCommand request, CancellationToken cancellationToken) =>
        TakeAsync(request.Proposal, one => ProposalSteps.Refuse(one, current.Actor!, request.Reason.Trim()), cancellationToken);

    public Task<Outcome<ProposalTaken>> Handle(WithdrawDaysCommand request, CancellationToken cancellationToken) =>
        TakeAsync(request.Proposal, one => ProposalSteps.Withdraw(one, current.Actor!, request.Reason?.Trim()), cancellationToken);

    private async Task<Outcome<ProposalTaken>> TakeAsync(
        int number, Func<Proposal<CalendarAnnouncement>, Outcome<ProposalAct<CalendarAnnouncement>>> decide, CancellationToken cancellation)
    {
        if ((await calendars.LinesAsync(cancellation)).Proposals().FirstOrDefault(one => one.Number == number) is not { } proposal)
        {
            return ProposalTaken.NotFound;
        }

        var act = decide(proposal);
        return act.Succeeded
            ? ProposalTaken.Of(await calendars.RecordAsync(act.Value, current.Actor!, clock.GetUtcNow(), cancellation))
            : Outcome.Refused<ProposalTaken>(act.Refusals);
    }
}
