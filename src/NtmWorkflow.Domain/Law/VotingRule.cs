namespace NtmWorkflow.Domain.Law;

/// <summary>What a share of votes is counted of.</summary>
public enum VoteBase
{
    /// <summary>All members in office on the day of the session who have a vote (tổng số thành viên).</summary>
    MembersInOffice,

    /// <summary>Those of them who are present (thành viên dự họp).</summary>
    MembersPresent,

    /// <summary>The ballots cast (phiếu thu về).</summary>
    BallotsCast,
}

/// <summary>How a council votes.</summary>
public enum BallotKind
{
    /// <summary>By name (bỏ phiếu công khai).</summary>
    Open,

    /// <summary>Nobody learns who voted how (bỏ phiếu kín).</summary>
    Secret,
}

/// <summary>Who sees the names in an open vote.</summary>
public enum BallotSight
{
    /// <summary>Only the members of the council (chỉ thành viên Hội đồng).</summary>
    Council,

    /// <summary>Everybody who may view the dossier (mọi người được xem hồ sơ).</summary>
    Viewers,
}

/// <summary>What decides when as many vote for as against.</summary>
public enum TieRule
{
    /// <summary>The dossier is not approved (không thông qua).</summary>
    NotApproved,

    /// <summary>The vote of whoever presides counts once more (theo ý kiến người chủ trì).</summary>
    ChairDecides,
}

/// <summary>Whether a member who can't come may send somebody (người dự thay).</summary>
public enum StandInRule
{
    /// <summary>Nobody (không được cử người dự thay).</summary>
    NotAllowed,

    /// <summary>Somebody who listens and speaks, but does not vote; the member counts as absent.</summary>
    WithoutVote,

    /// <summary>Somebody who votes in the member's place.</summary>
    WithVote,
}

/// <summary>How a member who takes no part in an item is counted for it (thành viên không tham gia bỏ phiếu do liên quan).</summary>
public enum RecusalRule
{
    /// <summary>Neither as present nor among the members that shares are counted of.</summary>
    NotCounted,

    /// <summary>As a member in office who is absent.</summary>
    Absent,
}

/// <summary>How a council meets and votes (điều kiện họp, cách bỏ phiếu và tỷ lệ tán thành).</summary>
/// <param name="QuorumPercent">Share of members who must be present, in percent.</param>
/// <param name="QuorumBase">What the quorum is a share of.</param>
/// <param name="MajorityPercent">Share of approving ballots that is needed, in percent.</param>
/// <param name="MajorityBase">What the majority is a share of.</param>
/// <param name="Ballot">Open or secret; none: members vote by name.</param>
/// <param name="OpenBallotsFor">Who sees the names in an open vote; none: only the council.</param>
/// <param name="Tie">What decides an equal vote; none: the share alone.</param>
/// <param name="StandIns">Whether stand-ins may come; none: they may not.</param>
/// <param name="Recusal">How a recused member is counted; none: neither as present nor in the base.</param>
public sealed record VotingRule(
    Sourced<decimal> QuorumPercent,
    VoteBase QuorumBase,
    Sourced<decimal> MajorityPercent,
    VoteBase MajorityBase,
    Sourced<BallotKind>? Ballot = null,
    Sourced<BallotSight>? OpenBallotsFor = null,
    Sourced<TieRule>? Tie = null,
    Sourced<StandInRule>? StandIns = null,
    Sourced<RecusalRule>? Recusal = null)
{
    /// <summary>How many a base counts.</summary>
    /// <param name="of">The base.</param>
    /// <param name="inOffice">Members in office that day.</param>
    /// <param name="present">Members present.</param>
    /// <param name="ballots">Ballots cast.</param>
    public static int Count(VoteBase of, int inOffice, int present, int ballots) => of switch
    {
        VoteBase.MembersInOffice => inOffice,
        VoteBase.MembersPresent => present,
        _ => ballots,
    };

    /// <summary>Whether enough members are present.</summary>
    public bool HasQuorum(int inOffice, int present) =>
        new Share(present, Count(QuorumBase, inOffice, present, present)).Reaches(QuorumPercent.Value);

    /// <summary>Whether as many handed in ballots as must be present.</summary>
    public bool BallotsReachQuorum(int inOffice, int present, int ballots) =>
        HasQuorum(inOffice, present) && new Share(ballots, Count(QuorumBase, inOffice, present, present)).Reaches(QuorumPercent.Value);

    /// <summary>Whether enough ballots approve.</summary>
    public bool HasMajority(int approve, int inOffice, int present, int ballots) =>
        new Share(approve, Count(MajorityBase, inOffice, present, ballots)).Reaches(MajorityPercent.Value);

    /// <summary>Whether a vote approves, an equal one by the rule for it.</summary>
    /// <param name="approve">Ballots for.</param>
    /// <param name="reject">Ballots against.</param>
    /// <param name="inOffice">Members in office that day.</param>
    /// <param name="present">Members present.</param>
    /// <param name="ballots">Ballots cast.</param>
    /// <param name="chairApproves">Whether whoever presides voted for.</param>
    public bool Approves(int approve, int reject, int inOffice, int present, int ballots, bool chairApproves) => Tie?.Value switch
    {
        TieRule.NotApproved when approve == reject => false,
        TieRule.ChairDecides when approve == reject => chairApproves && HasMajority(approve + 1, inOffice, present, ballots),
        _ => HasMajority(approve, inOffice, present, ballots),
    };
}
