using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Puts dossiers on the agenda or takes them off (thay đổi chương trình họp).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Add">Dossiers to put on it.</param>
/// <param name="Drop">Dossiers to take off.</param>
/// <param name="Reason">Why they leave.</param>
public sealed record ChangeAgendaCommand(
    SessionId Session, int? Version, IReadOnlyList<Guid> Add, IReadOnlyList<Guid> Drop, string? Reason) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.PrepareSession;
}

/// <summary>Notes that the papers went out to the members (gửi tài liệu họp).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Day">The day they went out.</param>
/// <param name="Channel">How.</param>
public sealed record SendPapersCommand(SessionId Session, int? Version, DateOnly Day, string Channel) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.PrepareSession;
}

/// <summary>Names somebody who comes in a member's place (cử người dự thay).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Member">Id of the seat.</param>
/// <param name="Name">Name of the stand-in.</param>
/// <param name="Position">The stand-in's position.</param>
/// <param name="User">Name the stand-in signs in with, where stand-ins vote.</param>
public sealed record NameSessionStandInCommand(
    SessionId Session, int? Version, string Member, string Name, string Position, string? User) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.PrepareSession;
}

/// <summary>Writes down who is there (điểm danh).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Present">Ids of the seats that are taken.</param>
public sealed record RecordAttendanceCommand(SessionId Session, int? Version, IReadOnlyList<string> Present) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.PrepareSession;
}

/// <summary>Notes that the session was not held for want of its quorum (phiên họp không thành).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Note">The secretary's words, or none.</param>
public sealed record LapseSessionCommand(SessionId Session, int? Version, string? Note) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.PrepareSession;
}

/// <summary>Calls the session off (hủy phiên họp).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reason">Why.</param>
public sealed record CancelSessionCommand(SessionId Session, int? Version, string Reason) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.PrepareSession;
}

internal sealed class ChangeAgendaInput : AbstractValidator<ChangeAgendaCommand>
{
    public ChangeAgendaInput() => RuleFor(request => request.Reason).Optional("reason", "lý do");
}

internal sealed class SendPapersInput : AbstractValidator<SendPapersCommand>
{
    public SendPapersInput() => RuleFor(request => request.Channel).Needed("channel", "cách gửi tài liệu");
}

internal sealed class NameSessionStandInInput : AbstractValidator<NameSessionStandInCommand>
{
    public NameSessionStandInInput()
    {
        RuleFor(request => request.Name).Needed("name", "họ tên người dự thay");
        RuleFor(request => request.Position).Needed("position", "chức vụ người dự thay");
    }
}

internal sealed class LapseSessionInput : AbstractValidator<LapseSessionCommand>
{
    public LapseSessionInput() => RuleFor(request => request.Note).Optional("note", "ghi chú");
}

internal sealed class CancelSessionInput : AbstractValidator<CancelSessionCommand>
{
    public CancelSessionInput() => RuleFor(request => request.Reason).Needed("reason", "lý do hủy");
}

internal sealed class PrepareSessionHandler(CouncilDesk desk, ISessions sessions)
    : IRequestHandler<ChangeAgendaCommand, Outcome<SessionTaken>>,
        IRequestHandler<SendPapersCommand, Outcome<SessionTaken>>,
        IRequestHandler<NameSessionStandInCommand, Outcome<SessionTaken>>,
        IRequestHandler<RecordAttendanceCommand, Outcome<SessionTaken>>,
        IRequestHandler<LapseSessionCommand, Outcome<SessionTaken>>,
        IRequestHandler<CancelSessionCommand, Outcome<SessionTaken>>
{
    public async Task<Outcome<SessionTaken>> Handle(ChangeAgendaCommand request, CancellationToken cancellationToken)
    {
        var taken = await desk.TakeAsync(
            request,
            async @case => SessionSteps.ChangeAgenda(
                @case, request.Add, request.Drop, request.Reason,
                await sessions.WaitingAsync(@case.Session.Convened.ProvinceYear, cancellationToken)),
            cancellationToken);
        if (taken.Succeeded && request.Drop.Count > 0)
        {
            var urn = await sessions.UrnAsync(request.Session, cancellationToken);
            await sessions.KeepUrnAsync(request.Session, urn.Without([.. request.Drop]), cancellationToken);
        }

        return taken;
    }

    public Task<Outcome<SessionTaken>> Handle(SendPapersCommand request, CancellationToken cancellationToken) => desk.TakeAsync(
        request,
        @case => SessionSteps.SendPapers(@case, request.Day, request.Channel, @case.Session.ConvenedStamp.At.Day()),
        cancellationToken);

    public Task<Outcome<SessionTaken>> Handle(NameSessionStandInCommand request, CancellationToken cancellationToken) => desk.TakeAsync(
        request,
        async @case => SessionSteps.NameStandIn(
            @case,
            new StandInNamed(request.Member, request.Name.Trim(), request.Position.Trim(), request.User),
            request.User is { } user && await sessions.CanStandInAsync(user, @case.Province.Council.Organisation, cancellationToken)),
        cancellationToken);

    public Task<Outcome<SessionTaken>> Handle(RecordAttendanceCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(request, @case => SessionSteps.RecordAttendance(@case, request.Present), cancellationToken);

    public Task<Outcome<SessionTaken>> Handle(LapseSessionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(request, @case => SessionSteps.Lapse(@case, request.Note), cancellationToken);

    public Task<Outcome<SessionTaken>> Handle(CancelSessionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(request, @case => SessionSteps.Cancel(@case, request.Reason), cancellationToken);
}
