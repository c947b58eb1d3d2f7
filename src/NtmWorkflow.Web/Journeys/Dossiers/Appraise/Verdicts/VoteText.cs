using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>Quorum and majority in words, counted from the regime's figures.</summary>
public static class VoteText
{
    /// <summary>For example "cần ít nhất 70% của 9 thành viên đương nhiệm có mặt, tức 7 người".</summary>
    public static string Quorum(VotingRule rule, int inOffice) =>
        $"cần ít nhất {Share.Written(rule.QuorumPercent.Value)} của {inOffice} {Base(rule.QuorumBase)} có mặt, tức {Share.Fewest(rule.QuorumPercent.Value, inOffice)} người";

    /// <summary>For example "cần ít nhất 90% của 8 thành viên dự họp tán thành, tức 8 phiếu".</summary>
    public static string Majority(VotingRule rule, int inOffice, int present, int ballots)
    {
        var of = VotingRule.Count(rule.MajorityBase, inOffice, present, ballots);
        return $"cần ít nhất {Share.Written(rule.MajorityPercent.Value)} của {of} {Base(rule.MajorityBase)} tán thành, tức {Share.Fewest(rule.MajorityPercent.Value, of)} phiếu";
    }

    /// <summary>For example "cần ít nhất 90% tán thành, tính trên thành viên dự họp".</summary>
    public static string MajorityShare(VotingRule rule) =>
        $"cần ít nhất {Share.Written(rule.MajorityPercent.Value)} tán thành, tính trên {Base(rule.MajorityBase)}";

    /// <summary>What a vote on a ballot is called.</summary>
    public static string Choice(BallotChoice choice) => choice switch
    {
        BallotChoice.Approve => "Tán thành",
        BallotChoice.Reject => "Không tán thành",
        _ => "Ý kiến khác",
    };

    private static string Base(VoteBase of) => of switch
    {
        VoteBase.MembersInOffice => "thành viên đương nhiệm",
        VoteBase.MembersPresent => "thành viên dự họp",
        _ => "phiếu đã bỏ",
    };
}
