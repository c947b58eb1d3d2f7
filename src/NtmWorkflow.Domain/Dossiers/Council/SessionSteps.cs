using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Council.Rules;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>What is done before a session is opened (chuẩn bị phiên họp).</summary>
public static class SessionSteps
{
    /// <summary>Convenes the council (triệu tập).</summary>
    /// <param name="provinceYear">Id of the province year.</param>
    /// <param name="province">The province year whose council meets.</param>
    /// <param name="call">Day, time, place.</param>
    /// <param name="wanted">The dossiers to vote on.</param>
    /// <param name="waiting">All dossiers that wait for this council.</param>
    /// <param name="today">Today in Việt Nam.</param>
    /// <param name="insteadOf">The session that was not held, or none.</param>
    public static Outcome<SessionAct> Convene(
        ProvinceYearId provinceYear,
        ProvinceYear province,
        SessionCall call,
        IReadOnlyList<Guid> wanted,
        IReadOnlyList<WaitingDossier> waiting,
        DateOnly today,
        CouncilSession? insteadOf = null)
    {
        Guid[] agenda = [.. wanted.Distinct()];
        List<IRule> rules = [new SessionIsNotConvenedForThePast(call.Day, today), new AgendaHasRoom(agenda.Length), new DossiersWaitForTheCouncil(agenda, waiting)];
        if (insteadOf is not null)
        {
            rules.Add(new SessionWasNotHeld(insteadOf));
        }

        return Rule.Allow<SessionAct>(
            () => new SessionConvened(
                provinceYear, province.Council.Organisation, call.Day, call.Time, call.Place, Items(agenda, waiting), insteadOf?.Id),
            [.. rules]);
    }

    /// <summary>Puts dossiers on the agenda or takes them off (thay đổi chương trình). Once the session is open, dossiers can only leave.</summary>
    public static Outcome<SessionAct> ChangeAgenda(
        SessionCase @case, IReadOnlyList<Guid> added, IReadOnlyList<Guid> dropped, string? reason, IReadOnlyList<WaitingDossier> waiting)
    {
        Guid[] more = [.. added.Distinct()];
        Guid[] less = [.. dropped.Distinct()];
        var session = @case.Session;
        List<IRule> rules =
        [
            new DossiersWaitForTheCouncil(more, waiting),
            new DroppedItemsStandOnTheAgenda(session, less, reason),
            .. less.Select(dossier => new ItemIsCountedOnce(session, dossier)),
        ];
        if (more.Length > 0 || session.State != SessionState.Open)
        {
            rules.Add(new SessionIsBeingPrepared(session));
            rules.Add(new AgendaHasRoom(session.Agenda.Count + more.Length - less.Length));
        }

        return more.Length + less.Length == 0
            ? Refusal.Invalid("agenda", "agenda-changes", "Chương trình chưa thay đổi gì.", "Chọn hồ sơ để thêm hoặc rút.")
            : Rule.Allow<SessionAct>(() => new AgendaChanged(Items(more, waiting), less, less.Length == 0 ? null : reason), [.. rules]);
    }

    /// <summary>Notes that the papers went out (gửi tài liệu). A late sending is taken and stays visible.</summary>
    public static Outcome<SessionAct> SendPapers(SessionCase @case, DateOnly day, string channel, DateOnly convenedOn) => Rule.Allow<SessionAct>(
        () => new PapersSentOut(day, channel),
        new SessionIsBeingPrepared(@case.Session),
        new PapersGoOutByToday(day, convenedOn, @case.Today));

    /// <summary>Names a stand-in (cử người dự thay).</summary>
    /// <param name="case">The session.</param>
    /// <param name="standIn">The stand-in.</param>
    /// <param name="userExists">Whether the account named belongs to this council and has no seat of its own.</param>
    public static Outcome<SessionAct> NameStandIn(SessionCase @case, StandInNamed standIn, bool userExists) => Rule.Allow<SessionAct>(
        () => @case.Rule.StandIns?.Value == StandInRule.WithVote ? standIn : standIn with { User = null },
        new SessionIsBeingPrepared(@case.Session),
        new StandInsAreAllowed(@case.Rule),
        new SeatIsInOffice(@case, standIn.Member),
        new VotingStandInsCanSignIn(@case.Rule, standIn.User, userExists));

    /// <summary>Writes down who is there (điểm danh). Once the session is open, latecomers can only be added.</summary>
    public static Outcome<SessionAct> RecordAttendance(SessionCase @case, IReadOnlyList<string> present)
    {
        string[] taken = [.. present.Distinct(StringComparer.Ordinal)];
        var session = @case.Session;
        var known = new OnlyMembersInOfficeAttend(@case.Members, taken, session.Convened.Day, "Hội đồng thẩm định");
        return session.State == SessionState.Open
            ? Rule.Allow<SessionAct>(() => new AttendanceRecorded(taken), known, new NobodyLeavesTheList(session, taken))
            : Rule.Allow<SessionAct>(() => new AttendanceRecorded(taken), known, new SessionIsBeingPrepared(session));
    }

    /// <summary>Declares that a member takes no part in items (khai báo liên quan).</summary>
    public static Outcome<SessionAct> Recuse(SessionCase @case, string? member, IReadOnlyList<Guid> items, string reason)
    {
        Guid[] concerned = [.. items.Distinct()];
        return @case.Session.State is SessionState.Preparing or SessionState.Open
            ? Rule.Allow<SessionAct>(
                () => new MemberRecused(member!, concerned, reason),
                new SeatIsInOffice(@case, member),
                new BallotsAreOnOpenItems(@case.Session, concerned),
                new VoteWasNotCast(@case.Session, member ?? "", concerned))
            : Rule.Check(new SessionIsOpen(@case.Session));
    }

    /// <summary>Notes that the session was not held for want of its quorum (phiên họp không thành).</summary>
    public static Outcome<SessionAct> Lapse(SessionCase @case, string? note) => Rule.Allow<SessionAct>(
        () => new SessionLapsed(@case.Electorate.InOffice.Count, @case.Electorate.Present.Count, note),
        new SessionIsBeingPrepared(@case.Session),
        new SessionLacksItsQuorum(@case));

    /// <summary>Calls the session off (hủy phiên họp).</summary>
    public static Outcome<SessionAct> Cancel(SessionCase @case, string reason) =>
        Rule.Allow<SessionAct>(() => new SessionCancelled(reason), new SessionIsBeingPrepared(@case.Session));

    private static IReadOnlyList<AgendaItem> Items(IReadOnlyList<Guid> wanted, IReadOnlyList<WaitingDossier> waiting)
    {
        var known = waiting.ToDictionary(one => one.Item.Dossier, one => one.Item);
        return [.. wanted.Select(dossier => known[dossier])];
    }
}

/// <summary>Day, time and place of a session (giấy mời họp).</summary>
/// <param name="Day">Day.</param>
/// <param name="Time">When it begins, in Việt Nam.</param>
/// <param name="Place">Where it meets.</param>
public sealed record SessionCall(DateOnly Day, TimeOnly Time, string Place);
