using System.Text.Json;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;

namespace NtmWorkflow.Domain.Tests.Dossiers.Council;

public sealed class SecretBallotTests
{
    private static readonly SessionWalk Voted = SessionWalk.Convened(SessionWalk.Secret(SmallBook.Vote)).Opened().AllVoted(BallotChoice.Reject);

    [Fact]
    public void HandedIn_Written_SaysWhoAndForWhatButNotHow()
    {
        var walk = SessionWalk.Convened(SessionWalk.Secret(SmallBook.Vote)).Opened();

        var act = MeetingSteps.HandIn(walk.Case, "thu-ky", [new(SessionWalk.First.Dossier, BallotChoice.Reject, "Chưa đủ")]).Value;

        JsonSerializer.Serialize(act, LedgerJson.Options)
            .ShouldBe($$"""{"act":"ballot-handed-in","member":"thu-ky","items":["{{SessionWalk.First.Dossier}}"]}""");
    }

    [Fact]
    public void Urn_KeptAndRead_HoldsItsBallotsInTheOrderOfTheirCodesAndNamesNobody()
    {
        var text = Voted.Urn.ToJson();

        Urn.FromJson(text).ToJson().ShouldBe(text);
        var codes = Voted.Urn.On(SessionWalk.First.Dossier).Select(ballot => ballot.Code).ToList();
        codes.Count.ShouldBe(5);
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        SmallBook.CouncilNow.ShouldAllBe(member => !text.Contains(member, StringComparison.Ordinal));
    }

    /// <summary>The order in which ballots came leaves no trace in the urn.</summary>
    [Fact]
    public void SameBallots_PutInInAnyOrder_GiveTheSameUrn()
    {
        var ballots = Voted.Urn.Ballots;

        var backward = ballots.Reverse().Aggregate(Urn.Empty, (urn, ballot) => urn.With([ballot]));

        backward.ToJson().ShouldBe(Voted.Urn.ToJson());
    }

    [Fact]
    public void Codes_OfOneReceipt_DifferByDossierAndCanBeWorkedOutByTheVoter()
    {
        var code = Receipt.Code(SessionWalk.Word, SessionWalk.First.Dossier);

        code.ShouldMatch("^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$");
        code.ShouldNotBe(Receipt.Code(SessionWalk.Word, SessionWalk.Second.Dossier));
        code.ShouldNotBe(Receipt.Code(SessionWalk.Word + "x", SessionWalk.First.Dossier));
        code.ShouldBe(Receipt.Code(SessionWalk.Word, SessionWalk.First.Dossier));
    }

    [Fact]
    public void BallotTakenOut_OrPutInBesides_StopsTheCount()
    {
        var first = SessionWalk.First.Dossier;
        var less = new Urn([.. Voted.Urn.Ballots.Skip(1)]);
        var more = Voted.Urn.With([new SecretBallot(first, "AAAA-AAAA-AAAA-AAAA", BallotChoice.Approve)]);

        foreach (var urn in new[] { less, more, Urn.Empty })
        {
            MeetingSteps.Count(Voted.Case, first, urn, "thu-ky").Refusals.ShouldHaveSingleItem().Code.ShouldBe("ballots-are-as-many-as-handed-in");
        }
    }

    [Fact]
    public void ChairsVote_InASecretVote_IsNotKnownAndDecidesNothing()
    {
        var rule = SessionWalk.Secret(SmallBook.Vote) with { Tie = SmallBook.Sure(TieRule.ChairDecides), MajorityPercent = SmallBook.Sure(50m) };
        var walk = SessionWalk.Convened(rule, null, SessionWalk.First).Opened("chu-tich", "thu-ky", "uy-vien-1", "uy-vien-2")
            .Voted("chu-tich").Voted("thu-ky").Voted("uy-vien-1", BallotChoice.Reject).Voted("uy-vien-2", BallotChoice.Reject);

        ((ItemCounted)walk.AllCounted().Last!).Outcome.ShouldBe(ItemOutcome.NotApproved);
    }
}
