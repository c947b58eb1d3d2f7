using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Tests.Dossiers.Ledger;

namespace NtmWorkflow.Domain.Tests.Dossiers.Council;

public sealed class SessionLedgerTests
{
    private static readonly Guid Dossier = SessionWalk.First.Dossier;
    private static readonly DateTimeOffset Moment = new(2023, 6, 15, 1, 0, 0, TimeSpan.Zero);
    private static readonly Actor Secretary = new("thu-ky", "Thư ký", Role.CouncilSecretary, new OrganisationId("hoi-dong"), "thu-ky");
    private static readonly VotingRule Rule = SessionWalk.Secret(SmallBook.Vote) with
    {
        OpenBallotsFor = SmallBook.Unsure(BallotSight.Council),
        Tie = SmallBook.Unsure(TieRule.NotApproved),
        StandIns = SmallBook.Unsure(StandInRule.WithVote),
        Recusal = SmallBook.Unsure(RecusalRule.NotCounted),
    };

    private static readonly SessionAct[] Samples =
    [
        new SessionConvened(new ProvinceYearId("tinh-a/2023"), new OrganisationId("hoi-dong"), SessionWalk.Day, new(8, 30), "Phòng họp – “số 1”", [SessionWalk.First], new SessionId(Dossier)),
        new AgendaChanged([SessionWalk.Second], [Dossier], "Xã rút hồ sơ"),
        new PapersSentOut(SessionWalk.Day, "Trục liên thông văn bản"),
        new StandInNamed("thu-ky", "Trần Văn Ấm", "Phó Giám đốc", "tran-van-am"),
        new AttendanceRecorded(["thu-ky"]),
        new MemberRecused("thu-ky", [Dossier], "Quê ở xã"),
        new MeetingOpened([new("thu-ky", "Thư ký", Seat.Invited, new(2022, 1, 1), new(2024, 1, 1), false, new OrganisationId("xa-a"))], ["thu-ky"], "chu-tich", Rule),
        new BallotHandedIn("thu-ky", [Dossier], [new(Dossier, BallotChoice.Abstain, "Cần xem thêm")], "muối"),
        new MissingBallotsAccepted("chu-tich", [Dossier]),
        new ItemCounted(Dossier, [new(BallotChoice.Reject, "Chưa đủ", "AAAA-BBBB", "thu-ky")], new(9, 8, 7, 0, 1, Rule, true), ItemOutcome.Inquorate, [new(new IndicatorCode("1.1"), Verdict.NotMet, "Thiếu", 62.50m)], "muối"),
        new MeetingClosed(1, 2, 3, "Hội đồng lưu ý"),
        new SessionLapsed(9, 5, "Nhiều thành viên đi công tác"),
        new SessionReconvened(new SessionId(Dossier)),
        new SessionCancelled("Bão"),
    ];

    /// <summary>A fold that read over what it does not know would go on as if it had not been done.</summary>
    [Fact]
    public void UnknownAct_Folded_IsNotReadOver()
    {
        var session = SessionWalk.Convened().Session;

        Should.Throw<InvalidOperationException>(() => session.Take(new Unheard(), new(Secretary, Moment))).Message.ShouldContain(nameof(Unheard));
    }

    public static TheoryData<string> Acts => [.. Samples.Select(act => act.GetType().Name)];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Act_WrittenAndRead_IsEqualAndNamedAfterItsType(string kind)
    {
        var act = Samples.Single(one => one.GetType().Name == kind);
        var text = JsonSerializer.Serialize(act, LedgerJson.Options);

        text.ShouldStartWith($$"""{"act":"{{JsonNamingPolicy.KebabCaseLower.ConvertName(kind)}}","""[..^1]);
        var back = JsonSerializer.Deserialize<SessionAct>(text, LedgerJson.Options);
        Differences.Between(act, back, kind).ShouldBeNull();
        JsonSerializer.Serialize(back, LedgerJson.Options).ShouldBe(text);
        act.GetType().GetProperties().ShouldAllBe(property => property.GetValue(act) != null);
    }

    [Fact]
    public void Acts_Listed_HaveASampleAndOneStoredNameEach()
    {
        string[] kinds = [.. typeof(SessionAct).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SessionAct))).Select(type => type.Name)];
        Samples.Select(act => act.GetType().Name).ShouldBe(kinds, ignoreOrder: true);
        typeof(SessionAct).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(name => name.DerivedType.Name).ShouldBe(kinds, ignoreOrder: true);
    }

    [Fact]
    public void Ledger_Sealed_HoldsUntilAnyLetterIsChangedOrALineGoes()
    {
        var entries = Sealed();

        SessionLedger.Chain.Verify(entries).ShouldBeNull();
        for (var place = 0; place < entries.Count; place++)
        {
            var entry = entries[place];
            var forged = entry with { Seal = entry.Seal with { ActText = entry.Seal.ActText.Replace('a', 'b') } };
            SessionLedger.Chain.Verify([.. entries.Take(place), forged, .. entries.Skip(place + 1)])!.Sequence.ShouldBe(place + 1);
        }

        SessionLedger.Chain.Verify([.. entries.Skip(1)])!.Sequence.ShouldBe(1);
        SessionLedger.Chain.Verify(entries.Select(entry => entry with { Ledger = Dossier }))!.Sequence.ShouldBe(1);
    }

    [Fact]
    public void Texts_Opened_FoldToTheSameSession()
    {
        var entries = Sealed();

        var read = CouncilSession.Fold(entries.Select(entry => SessionLedger.Chain.Open(new(entry.Ledger, entry.Sequence, entry.At, null, entry.Seal))));

        (read.Sequence, read.HeadHash, read.State).ShouldBe((entries.Count, entries[^1].Seal.Hash, SessionState.Closed));
        read.Dropped.ShouldHaveSingleItem().Reason.ShouldBe("Xã rút hồ sơ");
        Should.Throw<InvalidOperationException>(() => CouncilSession.Fold(entries.Skip(1)));
        Should.Throw<InvalidOperationException>(() => CouncilSession.Fold([]));
    }

    private static List<LedgerEntry<SessionAct>> Sealed()
    {
        var entries = new List<LedgerEntry<SessionAct>>();
        foreach (var act in Samples.TakeWhile(act => act is not SessionLapsed))
        {
            entries.Add(SessionLedger.Chain.Seal(entries.HeadOf(), new(Secretary, Moment), act));
        }

        return entries;
    }

    private sealed record Unheard : SessionAct;
}
