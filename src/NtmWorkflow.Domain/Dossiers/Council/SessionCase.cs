using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>A session together with its rules and the day, as the steps need it.</summary>
/// <param name="Session">The session as it stands.</param>
/// <param name="Province">Province and year whose council meets.</param>
/// <param name="Regime">The regime that the province year follows.</param>
/// <param name="Today">Today in Việt Nam.</param>
public sealed record SessionCase(CouncilSession Session, ProvinceYear Province, Regime Regime, DateOnly Today)
{
    /// <summary>How it votes: what it was opened with, before that what is in force.</summary>
    public VotingRule Rule => Session.Opened?.Rule ?? Regime.CouncilVote;

    /// <summary>The members in office on its day: as it was opened, before that as the council stands now.</summary>
    public IReadOnlyList<BoardMember> Members => Session.Opened?.Members ?? Province.Council.InOffice(Session.Convened.Day);

    /// <summary>Key of the time limit for sending papers out, among the regime's.</summary>
    public const string PapersLimit = "council-papers";

    /// <summary>A member in office on its day.</summary>
    public BoardMember? Member(string? id) => Members.FirstOrDefault(member => member.Id == id);

    /// <summary>Who counts for the session as a whole.</summary>
    public Electorate Electorate => Electorate.Of(Members, Set(Session.Present), Set(Session.StandIns.Keys), Rule);

    /// <summary>Who counts for an item.</summary>
    public Electorate ElectorateOn(AgendaItem item) => Electorate.Without(
        Set(Members.Where(member => Session.IsRecused(member, item)).Select(member => member.Id)),
        Rule.Recusal?.Value ?? RecusalRule.NotCounted);

    /// <summary>Members who can vote on an item and have not yet.</summary>
    public IReadOnlyList<string> Missing(AgendaItem item) =>
        [.. ElectorateOn(item).Present.Where(member => !Session.HasHandedIn(member, item.Dossier))];

    /// <summary>Items that a member can vote on and has not yet; none once they are counted.</summary>
    public IReadOnlyList<AgendaItem> Owed(string? member) => Session.State != SessionState.Open || member is null || !Electorate.Present.Contains(member, StringComparer.Ordinal)
        ? []
        : [.. Session.Agenda.Where(item => !Session.Counts.ContainsKey(item.Dossier)
            && !Session.HasHandedIn(member, item.Dossier)
            && !Session.IsRecused(Member(member)!, item))];

    /// <summary>The seat that presides: the chair's, else a deputy's; none when neither is there in person.</summary>
    public string? Presiding => Session.Opened is { } opened
        ? opened.Presiding
        : Members
            .Where(member => member.Seat is Seat.Chair or Seat.Deputy && Session.Present.Contains(member.Id, StringComparer.Ordinal) && !Session.StandIns.ContainsKey(member.Id))
            .OrderBy(member => member.Seat)
            .Select(member => member.Id)
            .FirstOrDefault();

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
