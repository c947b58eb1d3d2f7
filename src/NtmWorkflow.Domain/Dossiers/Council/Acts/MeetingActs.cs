using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers.Council.Acts;

/// <summary>A member takes no part in items (không tham gia bỏ phiếu do liên quan), by their own declaration.</summary>
/// <param name="Member">Id of the seat.</param>
/// <param name="Items">The dossiers.</param>
/// <param name="Reason">Why.</param>
public sealed record MemberRecused(string Member, IReadOnlyList<Guid> Items, string Reason) : SessionAct;

/// <summary>The session was opened (khai mạc). What it is held by is kept here: later changes of members or rules do not touch it.</summary>
/// <param name="Members">The members in office that day.</param>
/// <param name="Present">Ids of the seats that are taken.</param>
/// <param name="Presiding">Id of the seat that presides: the chair's, else a deputy's; none when neither is there.</param>
/// <param name="Rule">How this session votes.</param>
public sealed record MeetingOpened(
    IReadOnlyList<BoardMember> Members, IReadOnlyList<string> Present, string? Presiding, VotingRule Rule) : SessionAct;

/// <summary>A ballot by name.</summary>
/// <param name="Dossier">What it is about.</param>
/// <param name="Choice">The vote.</param>
/// <param name="Opinion">The member's words, or none.</param>
public sealed record NamedBallot(Guid Dossier, BallotChoice Choice, string? Opinion = null);

/// <summary>A member handed in ballots (nộp phiếu). In a secret vote it says for which items, and nothing else.</summary>
/// <param name="Member">Id of the seat.</param>
/// <param name="Items">The dossiers voted on.</param>
/// <param name="Ballots">The ballots of an open vote; none in a secret one.</param>
/// <param name="Salt">A random word in an open vote, so that whoever may not see the names can't try votes out against the hash.</param>
public sealed record BallotHandedIn(
    string Member, IReadOnlyList<Guid> Items, IReadOnlyList<NamedBallot>? Ballots = null, string? Salt = null) : SessionAct;

/// <summary>Whoever presides agrees that items are counted although members present have not voted (đồng ý kiểm phiếu khi chưa thu đủ phiếu).</summary>
/// <param name="Member">Id of the seat that presides.</param>
/// <param name="Items">The dossiers.</param>
public sealed record MissingBallotsAccepted(string Member, IReadOnlyList<Guid> Items) : SessionAct;

/// <summary>A ballot as it was counted.</summary>
/// <param name="Choice">The vote.</param>
/// <param name="Opinion">The words on it, or none.</param>
/// <param name="Code">In a secret vote, the code that only the voter can know as theirs.</param>
/// <param name="Member">In an open vote, id of the seat.</param>
public sealed record CountedBallot(BallotChoice Choice, string? Opinion = null, string? Code = null, string? Member = null);

/// <summary>How an item ended.</summary>
public enum ItemOutcome
{
    /// <summary>Approved (thông qua).</summary>
    Approved,

    /// <summary>Not approved (không thông qua).</summary>
    NotApproved,

    /// <summary>Too few members could take part in it: it waits for another session (không đủ thành viên để biểu quyết).</summary>
    Inquorate,
}

/// <summary>The ballots on an item were counted (kiểm phiếu). Anybody can count them again.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Ballots">All ballots, sorted by code or by member.</param>
/// <param name="Tally">The count.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Verdicts">Indicators on which the council concluded otherwise than the departments; none: as they found.</param>
/// <param name="Salt">A random word in an open vote, as with the ballots that were handed in.</param>
public sealed record ItemCounted(
    Guid Dossier,
    IReadOnlyList<CountedBallot> Ballots,
    Tally Tally,
    ItemOutcome Outcome,
    IReadOnlyList<IndicatorVerdict>? Verdicts = null,
    string? Salt = null) : SessionAct;

/// <summary>The session was closed (bế mạc); its results went to the dossiers.</summary>
/// <param name="Approved">Items approved.</param>
/// <param name="NotApproved">Items not approved.</param>
/// <param name="Inquorate">Items that wait for another session.</param>
/// <param name="Note">What else the minutes should say, or none.</param>
public sealed record MeetingClosed(int Approved, int NotApproved, int Inquorate, string? Note = null) : SessionAct;
