using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>Who counts for a vote (thành phần biểu quyết): ids of seats that have a vote.</summary>
/// <param name="InOffice">Those that shares are counted of.</param>
/// <param name="Present">Those of them who can vote.</param>
public sealed record Electorate(IReadOnlyList<string> InOffice, IReadOnlyList<string> Present)
{
    /// <summary>Who counts for a whole session, before anybody is recused.</summary>
    /// <param name="members">The members in office that day.</param>
    /// <param name="present">Seats that are taken.</param>
    /// <param name="standIns">Seats taken by a stand-in.</param>
    /// <param name="rule">How the session votes.</param>
    public static Electorate Of(
        IReadOnlyList<BoardMember> members, IReadOnlySet<string> present, IReadOnlySet<string> standIns, VotingRule rule)
    {
        string[] voters = [.. members.Where(member => member.Votes).Select(member => member.Id)];
        var standInsVote = rule.StandIns?.Value == StandInRule.WithVote;
        return new(voters, [.. voters.Where(voter => present.Contains(voter) && (standInsVote || !standIns.Contains(voter)))]);
    }

    /// <summary>Who counts for an item, without those who take no part in it.</summary>
    public Electorate Without(IReadOnlySet<string> recused, RecusalRule rule) => recused.Count == 0 ? this : new(
        rule == RecusalRule.Absent ? InOffice : [.. InOffice.Where(member => !recused.Contains(member))],
        [.. Present.Where(member => !recused.Contains(member))]);
}
