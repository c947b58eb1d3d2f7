using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>The council of a province at work by real requests: <c>(await SeatedCouncil.ConvenedAsync(service, dossiers)).OpenedAsync()</c>.</summary>
internal sealed class SeatedCouncil
{
    private readonly TestService _service;
    private readonly string _provinceYear;

    private SeatedCouncil(TestService service, string provinceYear, SessionId session) =>
        (_service, _provinceYear, Session) = (service, provinceYear, session);

    public SessionId Session { get; }

    public IReadOnlyList<BoardMember> Members => BoardOf(_service, _provinceYear).InOffice(_service.Clock.TodayInVietnam());

    public Actor Secretary => Seated(Members.First(member => member.Seat == Seat.Secretary));

    public Actor Chair => Seated(Members.First(member => member.Seat == Seat.Chair));

    public static async Task<SeatedCouncil> ConvenedAsync(TestService service, params DossierId[] agenda) => await ConvenedAsync(service, "tra-vinh/2023", agenda);

    public static async Task<SeatedCouncil> ConvenedAsync(TestService service, string provinceYear, params DossierId[] agenda)
    {
        var taken = await ConveneAsync(service, provinceYear, agenda);
        taken.Refusals.ShouldBeEmpty();
        return new(service, provinceYear, taken.Value.Session);
    }

    public static Task<Outcome<SessionTaken>> ConveneAsync(
        TestService service, string provinceYear, IReadOnlyList<DossierId> agenda, DateOnly? day = null, SessionId? insteadOf = null)
    {
        var secretary = BoardOf(service, provinceYear).Members.First(member => member.Seat == Seat.Secretary);
        return service.SendAsync(Seated(service, provinceYear, secretary), new ConveneSessionCommand(
            new ProvinceYearId(provinceYear), day ?? service.Clock.TodayInVietnam(), new(8, 30), "Phòng họp số 1", [.. agenda.Select(dossier => dossier.Value)], insteadOf));
    }

    public async Task<SeatedCouncil> OpenedAsync(params IEnumerable<string> present)
    {
        string[] seats = [.. present];
        await TakeAsync(new RecordAttendanceCommand(Session, null, seats.Length > 0 ? seats : [.. Members.Select(member => member.Id)]));
        return await TakeAsync(new OpenSessionCommand(Session, null));
    }

    public async Task<SeatedCouncil> TakeAsync(SessionCommand command)
    {
        (await _service.SendAsync(Secretary, command)).Refusals.ShouldBeEmpty();
        return this;
    }

    /// <summary>The same vote on every item that the member owes one on, with a receipt of the member's own.</summary>
    public async Task<Outcome<BallotsTaken>> VoteAsync(BoardMember member, BallotChoice choice = BallotChoice.Approve, string? opinion = null)
    {
        var @case = await CaseAsync();
        return await HandInAsync(member, [.. @case.Session.Agenda.Select(item => new NamedBallot(item.Dossier, choice, opinion))]);
    }

    public Task<Outcome<BallotsTaken>> HandInAsync(BoardMember member, params NamedBallot[] ballots) =>
        _service.SendAsync(Seated(member), new HandInBallotsCommand(Session, ballots, ReceiptOf(member)));

    public async Task<SeatedCouncil> AllVotedAsync(BallotChoice choice = BallotChoice.Approve)
    {
        foreach (var member in Members.Where(member => member.Votes))
        {
            var @case = await CaseAsync();
            if (@case.Owed(member.Id) is { Count: > 0 } owed)
            {
                (await HandInAsync(member, [.. owed.Select(item => new NamedBallot(item.Dossier, choice))])).Refusals.ShouldBeEmpty();
            }
        }

        return this;
    }

    /// <summary>Whoever presides agrees to count without what is missing.</summary>
    public Task<Outcome<SessionTaken>> AcceptMissingAsync() => _service.SendAsync(Chair, new AcceptMissingBallotsCommand(Session, null, []));

    public async Task<SeatedCouncil> ClosedAsync()
    {
        if ((await CaseAsync()).Session is var session && session.Agenda.Any(item => !session.Counts.ContainsKey(item.Dossier)))
        {
            await TakeAsync(new CountItemsCommand(Session, null, []));
        }

        return await TakeAsync(new CloseSessionCommand(Session, null));
    }

    public Task<IReadOnlyList<LedgerEntry<SessionAct>>> LedgerAsync() =>
        _service.WithAsync<ISessions, IReadOnlyList<LedgerEntry<SessionAct>>>(sessions => sessions.ReadAsync(Session, CancellationToken.None));

    public async Task<SessionCase> CaseAsync() => (await _service.SendAsync(Secretary, new ViewSessionQuery(Session))).Value.Case;

    public Actor Seated(BoardMember member) => Seated(_service, _provinceYear, member);

    public static string ReceiptOf(BoardMember member) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(member.Id)).PadRight(64, '0')[..64];

    private static Board BoardOf(TestService service, string provinceYear) => service.Rules.Book.Provinces[new ProvinceYearId(provinceYear)].Council;

    private static Actor Seated(TestService service, string provinceYear, BoardMember member) => service.PersonFor(
        provinceYear,
        member.Seat switch { Seat.Chair or Seat.Deputy => Role.CouncilChair, Seat.Secretary => Role.CouncilSecretary, _ => Role.CouncilMember },
        BoardOf(service, provinceYear).Organisation,
        member.Id);
}
