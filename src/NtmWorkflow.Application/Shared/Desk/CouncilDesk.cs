using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>A session and its urn as they stood after the same act.</summary>
/// <param name="Case">The session.</param>
/// <param name="Urn">The ballots that are not counted yet.</param>
public sealed record SessionWithUrn(SessionCase Case, Urn Urn);

/// <summary>Where every act of a council session passes (bàn xử lý phiên họp): opens the session, asks the step, seals and records.</summary>
/// <param name="sessions">The sessions.</param>
/// <param name="books">The rules.</param>
/// <param name="current">Who acts.</param>
/// <param name="clock">The clock.</param>
public sealed class CouncilDesk(ISessions sessions, IRuleBooks books, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Opens a session with its province year and the rules in force.</summary>
    public async Task<Outcome<SessionCase>> OpenAsync(SessionId id, CancellationToken cancellation)
    {
        var entries = await sessions.ReadAsync(id, cancellation);
        return entries.Count == 0
            ? new Refusal(RefusalKind.NotFound, "no-such-session", "Không tìm thấy phiên họp này.", Remedy: "Mở phiên họp từ danh sách.")
            : await CaseAsync(CouncilSession.Fold(entries), cancellation);
    }

    /// <summary>Takes an act of a session.</summary>
    /// <param name="command">The request.</param>
    /// <param name="decide">Decides the act, or refuses with all reasons.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<SessionTaken>> TakeAsync(
        SessionCommand command, Func<SessionCase, Task<Outcome<SessionAct>>> decide, CancellationToken cancellation)
    {
        var opened = await OpenAsync(command.Session, command.Version, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<SessionTaken>(opened.Refusals);
        }

        var decided = await decide(opened.Value);
        return decided.Succeeded
            ? await SealAsync(opened.Value, [decided.Value], current.Actor!, cancellation)
            : Outcome.Refused<SessionTaken>(decided.Refusals);
    }

    /// <summary>Takes an act of a session that needs nothing else to be decided.</summary>
    public Task<Outcome<SessionTaken>> TakeAsync(
        SessionCommand command, Func<SessionCase, Outcome<SessionAct>> decide, CancellationToken cancellation) =>
        TakeAsync(command, @case => Task.FromResult(decide(@case)), cancellation);

    /// <summary>Opens a session as a page showed it; a conflict when it went on since.</summary>
    public async Task<Outcome<SessionCase>> OpenAsync(SessionId id, int? version, CancellationToken cancellation)
    {
        var opened = await OpenAsync(id, cancellation);
        return opened.Succeeded && version is { } seen && seen != opened.Value.Session.Sequence
            ? new Refusal(
                RefusalKind.Conflict, "page-is-stale", "Phiên họp đã có thay đổi sau khi bạn mở trang này.",
                Remedy: "Nội dung bạn nhập vẫn còn trên trang. Xem lại phiên họp rồi gửi lại.")
            : opened;
    }

    /// <summary>Opens a session together with its urn, both as they stood after the same act: ballots may come in between two looks.</summary>
    public async Task<Outcome<SessionWithUrn>> OpenWithUrnAsync(SessionId id, int? version, CancellationToken cancellation)
    {
        while (true)
        {
            var opened = await OpenAsync(id, version, cancellation);
            var urn = await sessions.UrnAsync(id, cancellation);
            if (!opened.Succeeded || opened.Value.Session.Sequence == await sessions.LastAsync(id, cancellation))
            {
                return opened.Map(@case => new SessionWithUrn(@case, urn));
            }
        }
    }

    /// <summary>Begins the ledger of a new session.</summary>
    public async Task<SessionTaken> BeginAsync(SessionConvened convened, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var entry = SessionLedger.Chain.Seal(LedgerHead.Start(SessionId.New(now).Value), new(current.Actor!, now), convened);
        var @case = await CaseAsync(CouncilSession.Begin(entry), cancellation);
        await sessions.RecordAsync(@case.Value, [entry], cancellation);
        return new SessionTaken(entry.Session, entry.Sequence, entry.Seal.Hash);
    }

    /// <summary>Seals acts one after another and records them together.</summary>
    public async Task<SessionTaken> SealAsync(
        SessionCase @case, IReadOnlyList<SessionAct> acts, Actor by, CancellationToken cancellation)
    {
        var session = @case.Session;
        var entries = new List<LedgerEntry<SessionAct>>(acts.Count);
        foreach (var act in acts)
        {
            var entry = SessionLedger.Chain.Seal(session.Head, new(by, clock.GetUtcNow()), act);
            entries.Add(entry);
            session = session.Apply(entry);
        }

        await sessions.RecordAsync(@case with { Session = session }, entries, cancellation);
        return new SessionTaken(session.Id, session.Sequence, session.HeadHash);
    }

    /// <summary>A dossier that stops waiting for the council in another way than by its conclusion leaves the agenda, with a word.</summary>
    public async Task DropWhatNoLongerWaitsAsync(Dossier before, Dossier after, DossierAct act, CancellationToken cancellation)
    {
        if (act is CouncilConcluded || !Waits(before) || Waits(after) || await sessions.AgendaOfAsync(after.Id, cancellation) is not { } id)
        {
            return;
        }

        var opened = await OpenAsync(id, cancellation);
        var reason = act is Withdrawn withdrawn ? $"Đã rút hồ sơ: {withdrawn.Reason}" : "Hồ sơ không còn chờ Hội đồng.";
        Guid[] dropped = [after.Id.Value];
        await SealAsync(opened.Value, [new AgendaChanged([], dropped, reason)], Actor.Service, cancellation);
        await sessions.KeepUrnAsync(id, (await sessions.UrnAsync(id, cancellation)).Without(dropped), cancellation);
    }

    private static bool Waits(Dossier dossier) => DossierPath.OpenTaskFor(dossier, PathTasks.CouncilSession, null) is { Available: true };

    private async Task<Outcome<SessionCase>> CaseAsync(CouncilSession session, CancellationToken cancellation)
    {
        var book = await books.LatestAsync(cancellation);
        return book.Provinces.TryGetValue(session.Convened.ProvinceYear, out var province)
            ? new SessionCase(session, province, book.Regimes[province.Province.Regime].Regime, clock.TodayInVietnam())
            : new Refusal(
                RefusalKind.NotFound, "no-such-province-year", $"Kế hoạch “{session.Convened.ProvinceYear}” không còn trong bộ quy định.",
                Remedy: "Khôi phục thư mục của tỉnh và năm này.");
    }
}
