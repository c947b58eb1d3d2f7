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
        api.MapPost("council-sessions", async (ConveningBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body.ToCommand(), cancellation)).ToHttp(taken => Results.Created($"/api/v1/council-sessions/{taken.Session}", taken)))
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
        Map<AgendaBody>(session, "agenda", Permission.PrepareSession, "ChangeAgenda", (id, body) =>
            new ChangeAgendaCommand(id, body.Version, body.Add ?? [], body.Drop ?? [], body.Reason));
        Map<PapersBody>(session, "papers", Permission.PrepareSession, "SendPapers", (id, body) => new SendPapersCommand(id, body.Version, body.Day, body.Channel ?? ""));
        Map<StandInBody>(session, "stand-ins", Permission.PrepareSession, "NameSessionStandIn", (id, body) =>
            new NameStandInCommand(id, body.Version, body.Member ?? "", body.Name ?? "", body.Position ?? "", body.User));
        Map<AttendanceBody>(session, "attendance", Permission.PrepareSession, "RecordAttendance", (id, body) => new RecordAttendanceCommand(id, body.Version, body.Present ?? []));
        Map<SessionNoteBody>(session, "lapse", Permission.PrepareSession, "LapseSession", (id, body) => new LapseSessionCommand(id, body.Version, body.Note));
        Map<ReasonBody>(session, "cancellation", Permission.PrepareSession, "CancelSession", (id, body) => new CancelSessionCommand(id, body.Version, body.Reason ?? ""));
        Map<VersionBody>(session, "opening", Permission.OpenCouncilSession, "OpenSession", (id, body) => new OpenSessionCommand(id, body.Version));
        Map<ConflictBody>(session, "conflicts", Permission.DeclareConflict, "DeclareConflict", (id, body) => new DeclareConflictCommand(id, body.Items ?? [], body.Reason ?? ""));
        Map<CountingBody>(session, "counts", Permission.CloseCouncilSession, "CountItems", (id, body) =>
            new CountItemsCommand(id, body.Version, body.Items ?? [], body.AcceptMissing, body.Verdicts));
        Map<SessionNoteBody>(session, "closing", Permission.CloseCouncilSession, "CloseSession", (id, body) => new CloseSessionCommand(id, body.Version, body.Note));
        session.MapPost("ballots", async (Guid id, BallotsBody body, HttpResponse response, IMediator mediator, CancellationToken cancellation) =>
            {
                response.Headers.CacheControl = "no-store";
                return (await mediator.Send(new HandInBallotsCommand(new SessionId(id), body.Ballots ?? [], body.Receipt), cancellation)).ToHttp();
            })
            .Does(Permission.CastBallot)
            .WithDescription("Bỏ phiếu kín: receipt là mã ngẫu nhiên do người gửi tự tạo (ít nhất 32 chữ cái, chữ số); gửi lại đúng phiếu cũ với cùng mã thì nhận lại cùng biên nhận.")
            .Produces<BallotsTaken>();
    }

    private static void Map<TBody>(RouteGroupBuilder session, string path, Permission act, string name, Func<SessionId, TBody, SessionCommand> command)
        where TBody : class =>
        session.MapPost(path, async (Guid id, TBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(command(new SessionId(id), body), cancellation)).ToHttp())
            .Does(act)
            .WithName(name)
            .Produces<SessionTaken>();
}
