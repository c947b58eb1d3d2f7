using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Names a stand-in for one's time on leave (ủy quyền); it counts once the stand-in has accepted.</summary>
/// <param name="StandIn">Name the stand-in signs in with.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Acts">Names of the acts it covers, kebab-case; none: all.</param>
/// <param name="Dossier">The only dossier it covers; none: all.</param>
/// <param name="Reason">Why.</param>
public sealed record NameStandInCommand(
    string StandIn, DateOnly From, DateOnly To, IReadOnlyList<string>? Acts, Guid? Dossier, string Reason)
    : IRequest<Outcome<DelegationKept>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.NameStandIn;
}

/// <summary>Accepts or declines to stand in (nhận, từ chối làm thay).</summary>
/// <param name="Id">The delegation.</param>
/// <param name="Accepts">Accepts, or declines.</param>
/// <param name="Reason">Why it is declined, or none.</param>
public sealed record AnswerDelegationCommand(Guid Id, bool Accepts, string? Reason) : IRequest<Outcome<DelegationKept>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.StandIn;
}

/// <summary>Ends a delegation before its last day (chấm dứt ủy quyền).</summary>
/// <param name="Id">The delegation.</param>
/// <param name="Reason">Why, or none.</param>
public sealed record EndDelegationCommand(Guid Id, string? Reason) : IRequest<Outcome<DelegationKept>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.StandIn;
}

/// <summary>A delegation was named, answered or ended.</summary>
/// <param name="Id">The delegation.</param>
public sealed record DelegationKept(Guid Id);

internal sealed class NameStandInInput : AbstractValidator<NameStandInCommand>
{
    public NameStandInInput()
    {
        RuleFor(request => request.Reason).Needed("reason", "lý do ủy quyền");
        RuleForEach(request => request.Acts).Must(act => Enum.GetValues<Permission>().Any(known => StandInGate.NameOf(known) == act))
            .OverridePropertyName("acts").WithErrorCode("act-is-known").WithMessage((_, act) => $"Không có việc “{act}”.");
    }
}

internal sealed class AnswerDelegationInput : AbstractValidator<AnswerDelegationCommand>
{
    public AnswerDelegationInput() => RuleFor(request => request.Reason).Optional("reason", "lý do");
}

internal sealed class EndDelegationInput : AbstractValidator<EndDelegationCommand>
{
    public EndDelegationInput() => RuleFor(request => request.Reason).Optional("reason", "lý do");
}

internal sealed class NameStandInHandler(
    IDelegations delegations, StandInCandidates candidates, DossierDesk desk, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<NameStandInCommand, Outcome<DelegationKept>>,
        IRequestHandler<AnswerDelegationCommand, Outcome<DelegationKept>>,
        IRequestHandler<EndDelegationCommand, Outcome<DelegationKept>>
{
    public async Task<Outcome<DelegationKept>> Handle(NameStandInCommand request, CancellationToken cancellationToken)
    {
        var me = current.Actor!;
        if (request.Dossier is { } dossier && await DenialAsync(new DossierId(dossier), me, cancellationToken) is { } denied)
        {
            return denied;
        }

        var found = (await candidates.OfAsync(me, cancellationToken)).FirstOrDefault(person => person.User == request.StandIn);
        var scope = new DelegationScope(request.Acts is { Count: > 0 } acts ? acts : null, request.Dossier is { } only ? new DossierId(only) : null);
        var named = new Delegation(
            Guid.CreateVersion7(clock.GetUtcNow()), me, found ?? me, request.From, request.To, scope, request.Reason.Trim(), clock.GetUtcNow());
        return await SaveAsync(
            DelegationSteps.Name(named, found, found is not null && found.Organisation != me.Organisation, clock.TodayInVietnam()), cancellationToken);
    }

    public async Task<Outcome<DelegationKept>> Handle(AnswerDelegationCommand request, CancellationToken cancellationToken) =>
        await delegations.FindAsync(request.Id, cancellationToken) is { } found
            ? await SaveAsync(DelegationSteps.Answer(found, current.Actor!, request.Accepts, EndNow(request.Reason), clock.TodayInVietnam()), cancellationToken)
            : NoSuchDelegation;

    public async Task<Outcome<DelegationKept>> Handle(EndDelegationCommand request, CancellationToken cancellationToken) =>
        await delegations.FindAsync(request.Id, cancellationToken) is { } found
            ? await SaveAsync(DelegationSteps.End(found, current.Actor!, EndNow(request.Reason)), cancellationToken)
            : NoSuchDelegation;

    private static Refusal NoSuchDelegation { get; } =
        new(RefusalKind.NotFound, "no-such-delegation", "Không tìm thấy ủy quyền này.", Remedy: "Tải lại trang.");

    private DelegationEnd EndNow(string? reason) =>
        new(clock.GetUtcNow(), current.Actor!.Name, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());

    private async Task<Refusal?> DenialAsync(DossierId dossier, Actor me, CancellationToken cancellation)
    {
        var opened = await desk.OpenAsync(dossier, cancellation);
        return opened.Succeeded ? Gatekeeper.Check(Permission.ViewDossier, me, Place.Of(opened.Value)) : opened.Refusals[0];
    }

    private async Task<Outcome<DelegationKept>> SaveAsync(Outcome<Delegation> decided, CancellationToken cancellation)
    {
        if (!decided.Succeeded)
        {
            return Outcome.Refused<DelegationKept>(decided.Refusals);
        }

        await delegations.SaveAsync(decided.Value, cancellation);
        return new DelegationKept(decided.Value.Id);
    }
}
