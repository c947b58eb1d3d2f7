using CsCheck;

namespace NtmWorkflow.Domain.Tests.Dossiers;

/// <summary>Random sessions against a model of forty lines that knows nothing of the domain's code.</summary>
public sealed class CouncilVoteModelTests
{
    // Shares of small boards come often, so that votes land exactly on the majority.
    private static readonly Gen<decimal> Percent = Gen.OneOf(
        Gen.Int[0, 100].Select(value => (decimal)value),
        Gen.Int[0, 10000].Select(value => value / 100m),
        Gen.Select(Gen.Int[0, 8], Gen.OneOf(Gen.Const(2), Gen.Const(4), Gen.Const(5), Gen.Const(8)), (count, of) => Math.Min(100m, 100m * count / of)),
        Gen.Const(66.6666666666m), Gen.Const(66.6666666667m));

    /// <summary>Most sessions are attended by members in office; now and then a stranger or somebody who left comes too.</summary>
    private static readonly Gen<Script> Scripts = Gen.Select(
        Gen.Int[0, 9], Gen.Bool.Array[9], Gen.Frequency((9, Gen.Const(-1)), (1, Gen.Int[0, 12])),
        Gen.Select(Gen.Int[0, 12], Gen.Enum<BallotChoice>()).Array[0, 25],
        Gen.Frequency((1, Percent), (2, Gen.Const(0m))), Percent, Gen.Enum<VoteBase>(), Gen.Frequency((1, Gen.Const(false)), (4, Gen.Const(true))),
        (inOffice, comes, guest, ballots, quorum, majority, of, everybodyVotes) => new Script(
            inOffice, 2, [.. Enumerable.Range(0, inOffice).Where(member => comes[member]).Append(guest).Where(member => member >= 0)],
            ballots, quorum, majority, of, everybodyVotes));

    [Fact]
    public void RandomSession_HeldByTheDomain_AgreesWithTheModel() => Scripts.Sample(
        script =>
        {
            var model = new Model(script);
            var rules = RulesFor(script);
            var @case = ADossier(rules).HandedIn().Appraised().Consolidated();
            var opened = CouncilSteps.Open(@case.Case, "Trụ sở", [.. script.Present.Select(Name)]);
            opened.Succeeded.ShouldBe(model.Opens());
            if (!opened.Succeeded)
            {
                return;
            }

            @case.Take(opened);
            foreach (var (member, choice) in script.Ballots)
            {
                var cast = CouncilSteps.Cast(@case.Case, Name(member), choice, null);
                cast.Succeeded.ShouldBe(model.Votes(member, choice));
                if (cast.Succeeded)
                {
                    @case.Take(cast);
                }
            }

            if (script.EverybodyVotes)
            {
                @case.AllVoted(BallotChoice.Approve);
                model.RestVotes(BallotChoice.Approve);
            }

            var closed = CouncilSteps.Close(@case.Case);
            closed.Succeeded.ShouldBe(model.Closes());
            if (!closed.Succeeded)
            {
                return;
            }

            var tally = @case.Take(closed).Dossier.Session!.Tally!;
            (tally.Approve, tally.Reject, tally.Abstain).ShouldBe((model.Of(BallotChoice.Approve), model.Of(BallotChoice.Reject), model.Of(BallotChoice.Abstain)));
            (tally.InOffice, tally.Present).ShouldBe((script.InOffice, model.Present));
            tally.Approved.ShouldBe(model.Approves());
            DecisionSteps.Recognise(@case.Case, SmallBook.Decision(1, SmallBook.Today, false)).Succeeded.ShouldBe(model.Approves());
            CouncilSteps.Close(@case.Case).Succeeded.ShouldBeFalse();
        },
        iter: 1500);

    private static string Name(int member) => $"tv-{member}";

    private static ApplicableRules RulesFor(Script script)
    {
        var vote = new VotingRule(SmallBook.Sure(script.Quorum), VoteBase.MembersInOffice, SmallBook.Sure(script.Majority), script.Of);
        var members = Enumerable.Range(0, script.InOffice + script.Former).Select(member => new BoardMember(
            Name(member), "Ủy viên", Seat.Member, new(2022, 1, 1), member < script.InOffice ? null : SmallBook.Today.AddDays(-1)));
        return SmallBook.WithVote(vote) with { Province = SmallBook.ProvinceA with { Council = SmallBook.Council with { Members = [.. members] } } };
    }

    private sealed record Script(
        int InOffice, int Former, int[] Present, (int Member, BallotChoice Choice)[] Ballots,
        decimal Quorum, decimal Majority, VoteBase Of, bool EverybodyVotes);

    private sealed class Model(Script script)
    {
        private readonly HashSet<int> _present = [.. script.Present];
        private readonly Dictionary<int, BallotChoice> _ballots = [];

        public int Present => _present.Count;

        public bool Opens() =>
            script.InOffice > 0
            && _present.All(member => member < script.InOffice)
            && Reaches(_present.Count, script.InOffice, script.Quorum);

        public bool Votes(int member, BallotChoice choice) => _present.Contains(member) && _ballots.TryAdd(member, choice);

        public void RestVotes(BallotChoice choice)
        {
            foreach (var member in _present)
            {
                _ballots.TryAdd(member, choice);
            }
        }

        public bool Closes() => _ballots.Count == _present.Count;

        public int Of(BallotChoice choice) => _ballots.Values.Count(ballot => ballot == choice);

        public bool Approves()
        {
            var of = script.Of == VoteBase.MembersInOffice ? script.InOffice
                : script.Of == VoteBase.MembersPresent ? _present.Count
                : _ballots.Count;
            return of > 0 && Reaches(Of(BallotChoice.Approve), of, script.Majority);
        }

        // In whole numbers: count / of >= percent / 100 with the percentage's own scale.
        private static bool Reaches(int count, int of, decimal percent)
        {
            var bits = decimal.GetBits(percent);
            var unscaled = (new System.Numerics.BigInteger((uint)bits[2]) << 64) + (new System.Numerics.BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
            return new System.Numerics.BigInteger(count) * 100 * System.Numerics.BigInteger.Pow(10, percent.Scale) >= unscaled * of;
        }
    }
}
