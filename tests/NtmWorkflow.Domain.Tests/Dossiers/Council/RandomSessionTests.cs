using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using Xunit.Abstractions;

namespace NtmWorkflow.Domain.Tests.Dossiers.Council;

/// <summary>Random sessions, more than a hundred thousand, against a model that shares no line with the domain.</summary>
public sealed class RandomSessionTests(ITestOutputHelper output)
{
    private const int Sessions = 150_000;

    private static readonly BallotChoice[] Choices = [BallotChoice.Approve, BallotChoice.Reject, BallotChoice.Abstain];
    private static readonly VoteBase[] Bases = [VoteBase.MembersInOffice, VoteBase.MembersPresent, VoteBase.BallotsCast];

    [Fact]
    public void RandomSessions_HeldByTheDomain_AgreeWithTheModel()
    {
        var seed = Environment.GetEnvironmentVariable("NTM_TEST_SEED") is { } given ? ulong.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : (ulong)Random.Shared.NextInt64();
        output.WriteLine($"NTM_TEST_SEED={seed}");
        var ways = new int[5];

        Parallel.For(0, Sessions, number =>
        {
            try
            {
                Interlocked.Increment(ref ways[Hold(SessionScript.Throw(new Dice(seed + ((ulong)number * 0x632BE59BD9B4E019))))]);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Session {number} of NTM_TEST_SEED={seed}", error);
            }
        });

        output.WriteLine($"not listed {ways[0]}, lapsed {ways[1]}, waiting for ballots {ways[2]}, closed open {ways[3]}, closed secret {ways[4]}");
        ways.ShouldAllBe(count => count > Sessions / 50, "every way is walked often");
    }

    /// <summary>Holds one session both ways; tells how far it came.</summary>
    private static int Hold(SessionScript script)
    {
        var model = new SessionModel(script);
        var walk = SessionWalk.Convened(RuleOf(script), CouncilOf(script), [.. Enumerable.Range(0, script.Units).Select(ItemOf)]);
        foreach (var (seat, index) in script.Seats.Select((seat, index) => (seat, index)).Where(one => one.seat is { StandIn: true, InOffice: true }))
        {
            var named = SessionSteps.NameStandIn(walk.Case, new(Name(index), "Người thay", "Phó", "thay"), true);
            named.Succeeded.ShouldBe(script.StandIns > 0);
            Take(walk, named);
        }

        var attended = SessionSteps.RecordAttendance(walk.Case, [.. Enumerable.Range(0, script.Seats.Length).Where(seat => script.Seats[seat].Comes).Select(Name)]);
        attended.Succeeded.ShouldBe(model.Listed);
        if (!Take(walk, attended))
        {
            return 0;
        }

        var opened = MeetingSteps.Open(walk.Case);
        opened.Succeeded.ShouldBe(model.Opens);
        if (!Take(walk, opened))
        {
            var lapsed = (SessionLapsed)SessionSteps.Lapse(walk.Case, null).Value;
            (lapsed.InOffice, lapsed.Present).ShouldBe((model.Base, model.Present));
            return 1;
        }

        SessionSteps.Lapse(walk.Case, null).Succeeded.ShouldBeFalse();
        Vote(script, model, walk);
        return Count(script, model, walk);
    }

    private static void Vote(SessionScript script, SessionModel model, SessionWalk walk)
    {
        foreach (var (seat, item) in script.Declared)
        {
            var declared = SessionSteps.Recuse(walk.Case, Name(seat), [ItemOf(item).Dossier], "Có liên quan");
            declared.Succeeded.ShouldBe(model.Declares(seat, item));
            Take(walk, declared);
        }

        foreach (var paper in script.Papers)
        {
            Cast(walk, paper, model.Takes(paper));
        }

        for (var seat = 0; script.EverybodyVotes && seat < script.Seats.Length; seat++)
        {
            if (model.Owed(seat) is { Length: > 0 } owed)
            {
                var paper = new ScriptPaper(seat, owed, (seat + script.Tie) % 3);
                Cast(walk, paper, model.Takes(paper));
            }
        }
    }

    private static void Cast(SessionWalk walk, ScriptPaper paper, bool expected)
    {
        if (paper.Items.Length > 0)
        {
            var handed = walk.HandIn(Name(paper.Seat), Choices[paper.Choice], [.. paper.Items.Select(ItemOf)]);
            handed.Succeeded.ShouldBe(expected);
            if (handed.Succeeded)
            {
                ((BallotHandedIn)handed.Value).Ballots.ShouldBe(walk.Session.IsSecret ? null : ((BallotHandedIn)handed.Value).Ballots);
                (((BallotHandedIn)handed.Value).Ballots is null).ShouldBe(walk.Session.IsSecret);
            }
        }
    }

    private static int Count(SessionScript script, SessionModel model, SessionWalk walk)
    {
        for (var item = 0; item < script.Units; item++)
        {
            if (script.AcceptMissing)
            {
                var accepted = MeetingSteps.AcceptMissing(walk.Case, walk.Case.Presiding, [ItemOf(item).Dossier]);
                accepted.Succeeded.ShouldBe(model.Accepts(item));
                Take(walk, accepted);
            }

            var counted = MeetingSteps.Count(walk.Case, ItemOf(item).Dossier, walk.Urn, "nguoi-kiem-phieu");
            counted.Succeeded.ShouldBe(model.Counts(item));
            if (!Take(walk, counted))
            {
                MeetingSteps.Close(walk.Case).Succeeded.ShouldBeFalse();
                return 2;
            }

            Compare(script, model, (ItemCounted)counted.Value, item);
            MeetingSteps.Count(walk.Case, ItemOf(item).Dossier, walk.Urn, "nguoi-kiem-phieu").Succeeded.ShouldBeFalse();
        }

        var closed = (MeetingClosed)MeetingSteps.Close(walk.Case).Value;
        int[] results = [.. Enumerable.Range(0, script.Units).Select(model.Result)];
        (closed.Approved, closed.NotApproved, closed.Inquorate).ShouldBe((results.Count(one => one == 1), results.Count(one => one == 0), results.Count(one => one == -1)));
        Take(walk, closed).ShouldBeTrue();
        MeetingSteps.Close(walk.Case).Succeeded.ShouldBeFalse();
        return script.Secret ? 4 : 3;
    }

    private static void Compare(SessionScript script, SessionModel model, ItemCounted counted, int item)
    {
        var tally = counted.Tally;
        (tally.InOffice, tally.Present).ShouldBe((model.BaseOn(item), model.PresentOn(item)));
        (tally.Approve, tally.Reject, tally.Abstain).ShouldBe((model.Votes(item, 0), model.Votes(item, 1), model.Votes(item, 2)));
        counted.Outcome.ShouldBe(model.Result(item) switch { 1 => ItemOutcome.Approved, 0 => ItemOutcome.NotApproved, _ => ItemOutcome.Inquorate });
        tally.Approved.ShouldBe(counted.Outcome == ItemOutcome.Approved);
        // Anybody counts again from what the ledger holds.
        counted.Ballots.Count(ballot => ballot.Choice == BallotChoice.Approve).ShouldBe(tally.Approve);
        counted.Ballots.Count.ShouldBe(tally.Approve + tally.Reject + tally.Abstain);
        counted.Ballots.All(ballot => script.Secret ? ballot is { Member: null, Code: not null } : ballot is { Member: not null, Code: null }).ShouldBeTrue();
        string[] order = [.. counted.Ballots.Select(ballot => ballot.Code ?? ballot.Member!)];
        order.SequenceEqual(order.Order(StringComparer.Ordinal), StringComparer.Ordinal).ShouldBeTrue();
        order.Distinct(StringComparer.Ordinal).Count().ShouldBe(order.Length);
    }

    private static bool Take(SessionWalk walk, Outcome<SessionAct> decided)
    {
        if (decided.Succeeded)
        {
            walk.Take(decided);
        }

        return decided.Succeeded;
    }

    private static string Name(int seat) => $"tv-{seat}";

    private static AgendaItem ItemOf(int number) => SessionWalk.Item(number + 1, $"xa-{number}", "huyen-a");

    private static Board CouncilOf(SessionScript script) => SmallBook.TheCouncil with
    {
        Members =
        [
            .. script.Seats.Select((seat, index) => new BoardMember(
                Name(index), "Ủy viên",
                index switch { 0 => Seat.Chair, 1 => Seat.Deputy, _ => seat.Votes ? Seat.Member : Seat.Invited },
                new(2022, 1, 1), seat.InOffice ? null : SessionWalk.Day.AddDays(-1), seat.Votes,
                OrganisationId.Maybe(seat.Place switch { -1 => null, 100 => "huyen-a", var unit => $"xa-{unit}" }))),
        ],
    };

    private static VotingRule RuleOf(SessionScript script) => new(
        SmallBook.Sure(Percent(script.Quorum)), Bases[script.QuorumBase], SmallBook.Sure(Percent(script.Majority)), Bases[script.MajorityBase],
        SmallBook.Sure(script.Secret ? BallotKind.Secret : BallotKind.Open),
        null,
        script.Tie switch { 0 => null, 1 => SmallBook.Sure(TieRule.NotApproved), _ => SmallBook.Sure(TieRule.ChairDecides) },
        script.StandIns switch { 0 => null, 1 => SmallBook.Sure(StandInRule.WithoutVote), _ => SmallBook.Sure(StandInRule.WithVote) },
        script.RecusedStayInTheBase ? SmallBook.Sure(RecusalRule.Absent) : null);

    private static decimal Percent((int Numerator, int Denominator) share) => (decimal)share.Numerator / share.Denominator;
}
