using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Asks for the sessions of the person's province (danh sách phiên họp).</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ListSessionsQuery(int Page = 1) : IRequest<Outcome<Page<SessionLine>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ListSessions;
}

/// <summary>Asks for the sessions that the person is called to or owes ballots in.</summary>
public sealed record ViewCouncilDutiesQuery : IRequest<Outcome<IReadOnlyList<CouncilDuty>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewInbox;
}

/// <summary>Asks for the dossiers that wait for the councils that the person prepares sessions of.</summary>
public sealed record ViewWaitingQuery : IRequest<Outcome<IReadOnlyList<WaitingList>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.PrepareSession;
}

/// <summary>The dossiers of a province year that wait for its council.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Name">Name of province and year.</param>
/// <param name="Dossiers">The dossiers.</param>
public sealed record WaitingList(ProvinceYearId ProvinceYear, string Name, IReadOnlyList<WaitingDossier> Dossiers);

internal sealed class ViewSessionsHandler(ISessions sessions, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ListSessionsQuery, Outcome<Page<SessionLine>>>,
        IRequestHandler<ViewCouncilDutiesQuery, Outcome<IReadOnlyList<CouncilDuty>>>,
        IRequestHandler<ViewWaitingQuery, Outcome<IReadOnlyList<WaitingList>>>
{
    public async Task<Outcome<Page<SessionLine>>> Handle(ListSessionsQuery request, CancellationToken cancellationToken) =>
        await sessions.SessionsAsync(current.Actor!, Math.Max(1, request.Page), cancellationToken);

    public async Task<Outcome<IReadOnlyList<CouncilDuty>>> Handle(ViewCouncilDutiesQuery request, CancellationToken cancellationToken) =>
        Outcome.Of(await sessions.DutiesAsync(current.Actor!, cancellationToken));

    public async Task<Outcome<IReadOnlyList<WaitingList>>> Handle(ViewWaitingQuery request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var lists = new List<WaitingList>();
        foreach (var (key, province) in books.Current.Provinces)
        {
            if (Gatekeeper.CheckCouncil(request.Permission, current.Actor, CouncilPlace.Of(province, today)) is null)
            {
                lists.Add(new(key, $"{province.Province.Name} {province.Province.Year}", await sessions.WaitingAsync(key, cancellationToken)));
            }
        }

        return Outcome.Of<IReadOnlyList<WaitingList>>(lists);
    }
}

/// <summary>Asks for a session with everything its pages show.</summary>
/// <param name="Session">The session.</param>
public sealed record ViewSessionQuery(SessionId Session) : IRequest<Outcome<SessionView>>, IOnSession
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewSession;
}

/// <summary>Whether the papers went out in time (gửi tài liệu đúng hạn).</summary>
public enum PapersTiming
{
    /// <summary>They have not gone out.</summary>
    NotSent,

    /// <summary>Sent; the number of days that the law asks for is not known.</summary>
    Unknown,

    /// <summary>Sent in time.</summary>
    InTime,

    /// <summary>Sent too late.</summary>
    Late,
}

/// <summary>A session as its pages show it.</summary>
/// <param name="Case">The session with its rules.</param>
/// <param name="Seat">The seat that the person acts for, or none.</param>
/// <param name="Possible">What the person may do there now.</param>
/// <param name="SeesNames">Whether the person may see the names in an open vote.</param>
/// <param name="Papers">Whether the papers went out in time.</param>
/// <param name="PapersLimit">How many days before they must, with its source; none where the regime does not say.</param>
public sealed record SessionView(
    SessionCase Case, string? Seat, IReadOnlyList<Permission> Possible, bool SeesNames, PapersTiming Papers, StatutoryLimit? PapersLimit)
{
    /// <summary>Whether the person may do this now.</summary>
    public bool Can(Permission permission) => Possible.Contains(permission);

    /// <summary>Items on which the person owes a ballot.</summary>
    public IReadOnlyList<AgendaItem> Owed => Case.Owed(Seat);
}

internal sealed class ViewSessionHandler(CouncilDesk desk, IRuleBooks books, ICurrentActor current)
    : IRequestHandler<ViewSessionQuery, Outcome<SessionView>>
{
    private static readonly Permission[] InSession =
        [Permission.PrepareSession, Permission.OpenCouncilSession, Permission.DeclareConflict, Permission.CastBallot, Permission.AcceptMissingBallots, Permission.CloseCouncilSession];

    public async Task<Outcome<SessionView>> Handle(ViewSessionQuery request, CancellationToken cancellationToken) =>
        (await desk.OpenAsync(request.Session, cancellationToken)).Map(View);

    private SessionView View(SessionCase @case)
    {
        var place = CouncilPlace.Of(@case);
        var seat = Seats.Of(@case, current.Actor);
        var limit = @case.Regime.TimeLimits.GetValueOrDefault(SessionCase.PapersLimit);
        return new(
            @case,
            seat,
            [.. InSession.Where(act => Gatekeeper.CheckCouncil(act, current.Actor, place) is null && Fits(act, @case, seat))],
            BallotNames.AreSeenBy(current.Actor!, @case),
            Timing(@case.Session, limit),
            limit);
    }

    private static bool Fits(Permission permission, SessionCase @case, string? seat) => permission switch
    {
        Permission.PrepareSession => @case.Session.State is SessionState.Preparing or SessionState.Open,
        Permission.OpenCouncilSession => @case.Session.State == SessionState.Preparing,
        Permission.DeclareConflict => seat is not null && @case.Session.State is SessionState.Preparing or SessionState.Open && @case.Member(seat) is { Votes: true },
        Permission.CastBallot => @case.Owed(seat).Count > 0,
        Permission.AcceptMissingBallots => @case.Session.State == SessionState.Open && seat is not null && seat == @case.Presiding,
        _ => @case.Session.State == SessionState.Open,
    };

    private PapersTiming Timing(CouncilSession session, StatutoryLimit? limit)
    {
        if (session.Papers is not { } papers)
        {
            return PapersTiming.NotSent;
        }

        if (limit?.Days is not { } days)
        {
            return PapersTiming.Unknown;
        }

        var earliest = limit.Unit == DayUnit.WorkingDays
            ? new WorkingDays(books.Current.Calendar).Due(papers.Day, days, DayUnit.WorkingDays)
            : papers.Day.AddDays(days);
        return earliest <= session.Convened.Day ? PapersTiming.InTime : PapersTiming.Late;
    }
}
