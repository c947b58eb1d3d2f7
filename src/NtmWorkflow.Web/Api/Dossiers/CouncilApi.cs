using MediatR;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Sessions of the appraisal council over the API.</summary>
internal static class CouncilApi
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapCouncil(this RouteGroupBuilder api)
    {
        api.MapGet("council-sessions", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListSessionsQuery(page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ListSessions).Produces<Page<SessionLine>>();
        api.MapGet("council-sessions/waiting", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewWaitingQuery(), cancellation)).ToHttp())
            .Does(Permission.PrepareSession).WithName("ViewWaiting").Produces<IReadOnlyList<WaitingList>>();
        api.MapPost("council-sessions", async (ConveneSessionCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp(taken => Results.Created($"/api/v1/council-sessions/{taken.Session}", taken)))
            .Does(Permission.PrepareSession).WithName("ConveneSession").Produces<SessionTaken>(StatusCodes.Status201Created);
        api.MapGet("inbox/council", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCouncilDutiesQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewInbox).WithName("ViewCouncilDuties").Produces<IReadOnlyList<CouncilDuty>>();
        api.MapGet("dossiers/{id:guid}/council-result", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCouncilResultQuery(new DossierId(id)), cancellation)).Map(CouncilResultAnswer.Of).ToHttp())
            .Does(Permission.ViewDossier).WithName("ViewCouncilResult").Produces<CouncilResultAnswer>();
        var session = api.MapGroup("council-sessions/{id:guid}");
        MapLooking(session);
        MapActs(session);
    }

    public static async Task<IResult> MinutesAsync(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadMinutesQuery(new SessionId(id)), cancellation)).ToHttp(paper => Results.File(paper.Content, Docx, paper.FileName));

    private static void MapLooking(RouteGroupBuilder session)
    {
        session.MapGet("", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewSessionQuery(new SessionId(id)), cancellation)).Map(SessionAnswer.Of).ToHttp())
            .Does(Permission.ViewSession).Produces<SessionAnswer>();
        session.MapGet("ledger", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewSessionLedgerQuery(new SessionId(id)), cancellation)).Map(SessionLedgerAnswer.Of).ToHttp())
            .Does(Permission.ViewSession).WithName("ViewSessionLedger").Produces<SessionLedgerAnswer>();
        session.MapGet("minutes.docx", MinutesAsync).Does(Permission.ViewSession).WithName("DownloadMinutes")
            .Produces(StatusCodes.Status200OK, contentType: Docx);
    }

    private static void MapActs(RouteGroupBuilder session)
    {
        Map<ChangeAgendaCommand>(session, "agenda", Permission.PrepareSession, "ChangeAgenda");
        Map<SendPapersCommand>(session, "papers", Permission.PrepareSession, "SendPapers");
        Map<NameSessionStandInCommand>(session, "stand-ins", Permission.PrepareSession, "NameSessionStandIn");
        Map<RecordAttendanceCommand>(session, "attendance", Permission.PrepareSession, "RecordAttendance");
        Map<LapseSessionCommand>(session, "lapse", Permission.PrepareSession, "LapseSession");
        Map<CancelSessionCommand>(session, "cancellation", Permission.PrepareSession, "CancelSession");
        Map<OpenSessionCommand>(session, "opening", Permission.OpenCouncilSession, "OpenSession");
        session.MapPost("conflicts", async (Guid id, ConflictBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new DeclareConflictCommand(new SessionId(id), body.Items ?? [], body.Reason ?? ""), cancellation)).ToHttp())
            .Does(Permission.DeclareConflict).WithName("DeclareConflict").Produces<SessionTaken>();
        Map<AcceptMissingBallotsCommand>(session, "missing-ballots", Permission.AcceptMissingBallots, "AcceptMissingBallots");
        Map<CountItemsCommand>(session, "counts", Permission.CloseCouncilSession, "CountItems");
        Map<CloseSessionCommand>(session, "closing", Permission.CloseCouncilSession, "CloseSession");
        session.MapPost("ballots", async (Guid id, HandInBallotsCommand body, HttpResponse response, IMediator mediator, CancellationToken cancellation) =>
            {
                response.Headers.CacheControl = "no-store";
                return (await mediator.Send(body with { Session = new SessionId(id) }, cancellation)).ToHttp();
            })
            .Does(Permission.CastBallot)
            .WithDescription("Bỏ phiếu kín: receipt là mã ngẫu nhiên do người gửi tự tạo (ít nhất 32 chữ cái, chữ số); gửi lại đúng phiếu cũ với cùng mã thì nhận lại cùng biên nhận.")
            .Produces<BallotsTaken>();
    }

    private static void Map<TCommand>(RouteGroupBuilder session, string path, Permission permission, string name)
        where TCommand : SessionCommand =>
        session.MapPost(path, async (Guid id, TCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(At(id, body), cancellation)).ToHttp())
            .Does(permission)
            .WithName(name)
            .Produces<SessionTaken>();

    /// <summary>The session stands in the address.</summary>
    private static SessionCommand At(Guid id, SessionCommand command) => command with { Session = new SessionId(id) };
}

/// <summary>What a member has to do with; no version is looked at, because nothing of what others do stands in its way.</summary>
internal sealed record ConflictBody(IReadOnlyList<Guid>? Items, string? Reason);
