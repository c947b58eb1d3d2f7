using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;

using static NtmWorkflow.Domain.Tests.Law.ProposalRuleCases;

namespace NtmWorkflow.Domain.Tests.Law;

/// <summary>One proposes, another confirms or refuses, who proposed withdraws.</summary>
public sealed class ProposalTests
{
    private static readonly CalendarAnnouncement Days = new("TB 1", new(2023, 1, 1), [new(new(2023, 9, 1), "Nghỉ")], [], []);
    private readonly List<LedgerEntry<ProposalAct<CalendarAnnouncement>>> _lines = [];

    private Proposal<CalendarAnnouncement> Last => _lines.Proposals()[^1];

    [Fact]
    public void Proposed_UntilAnotherConfirms_IsNotInForce()
    {
        Take(Lan, ProposalSteps.Propose(Days, null, needsSecondPerson: true));
        _lines[^1].Act.InForce.ShouldBeNull();
        Last.IsOpen.ShouldBeTrue();

        Take(Minh, ProposalSteps.Confirm(Last, Minh));

        _lines[^1].Act.InForce.ShouldBe(Days);
        (Last.Number, Last.Made.By, Last.End!.Step, Last.End.Stamp.By).ShouldBe((1, Lan, ProposalStep.Confirmed, Minh));
        ProposalSteps.Confirm(Last, Minh).Refusals.ShouldHaveSingleItem().Code.ShouldBe("proposal-is-open");
    }

    [Fact]
    public void RefusedAndWithdrawn_ChangeNothing_AndLeaveRoomForAnother()
    {
        Take(Lan, ProposalSteps.Propose(Days, null, needsSecondPerson: true));
        Take(Minh, ProposalSteps.Refuse(Last, Minh, "Sai ngày"));
        Take(Lan, ProposalSteps.Propose(Days, null, needsSecondPerson: true));
        Take(Lan, ProposalSteps.Withdraw(Last, Lan, null));

        _lines.ShouldAllBe(line => line.Act.InForce == null);
        _lines.Proposals().Select(one => (one.Number, one.End!.Step, one.End.Reason)).ShouldBe([(1, ProposalStep.Refused, "Sai ngày"), (3, ProposalStep.Withdrawn, null)]);
    }

    [Fact]
    public void SecondOnTheSameThing_WhileOneWaits_IsRefused()
    {
        Take(Lan, ProposalSteps.Propose(Days, null, needsSecondPerson: true));

        ProposalSteps.Propose(Days, Last, needsSecondPerson: true).Refusals.ShouldHaveSingleItem().Code.ShouldBe("one-proposal-at-a-time");
    }

    [Fact]
    public void RegimeThatAsksForNobodyElse_PutsItInForceAtOnce()
    {
        Take(Lan, ProposalSteps.Propose(Days, null, needsSecondPerson: false));

        _lines[^1].Act.InForce.ShouldBe(Days);
        Last.IsOpen.ShouldBeFalse();
    }

    /// <summary>Under whatever part, and whoever stands in for whom.</summary>
    [Fact]
    public void Proposer_InAnyPart_IsNeverTheSecondPerson()
    {
        var lanForMinh = Lan with { OnBehalfOf = Minh.Name };
        var minhForLan = Minh with { OnBehalfOf = Lan.Name };

        ProposalSteps.IsAnother(Lan, Lan with { Role = Role.Chairman, Organisation = new("ubnd-tinh") }).ShouldBeFalse("the same person in another office");
        ProposalSteps.IsAnother(Lan, lanForMinh).ShouldBeFalse("as a stand-in");
        ProposalSteps.IsAnother(Lan, minhForLan).ShouldBeFalse("a stand-in of the proposer");
        ProposalSteps.IsAnother(minhForLan, Lan).ShouldBeFalse("for whom it was proposed");
        ProposalSteps.IsAnother(Lan, Minh).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData("none", false, false)]
    [InlineData("national", true, false)]
    public void Regime_SaysWhichFiguresNeedASecondPerson(string? kinds, bool national, bool provincial)
    {
        IReadOnlyList<RuleChangeKind>? named = kinds switch { null => null, "none" => [], _ => [RuleChangeKind.NationalFigure] };
        var regime = SmallBook.RegimeBook with { Regime = SmallBook.TheRegime with { SecondPerson = named } };
        var province = new ProvinceYearId("tinh-a/2023");
        RuleBook book = new(
            new Dictionary<string, RegimeBook>(StringComparer.Ordinal) { [regime.Regime.Id] = regime },
            new Dictionary<ProvinceYearId, ProvinceYear> { [province] = SmallBook.ProvinceA with { Province = SmallBook.ProvinceA.Province with { Regime = regime.Regime.Id } } },
            SmallBook.Calendar);

        SecondPerson.IsNeededFor(In($"regimes/{regime.Regime.Id}/regime.json", null), book).ShouldBe(national);
        SecondPerson.IsNeededFor(In("calendars/vietnam.json", null), book).ShouldBe(national);
        SecondPerson.IsNeededFor(In("provinces/tinh-a/2023/plan.json", province), book).ShouldBe(provincial);
    }

    private static Figure In(string file, ProvinceYearId? province) =>
        new(file, "", "$", "$", FigureKind.Plan, "", [], "", FigureStatus.Unconfirmed, null, province);

    private void Take(Actor by, Domain.Refusals.Outcome<ProposalAct<CalendarAnnouncement>> act) =>
        _lines.Add(CalendarLedger.Chain.Seal(_lines.HeadOf(), new(by, new(2023, 5, 2, 1, _lines.Count, 0, TimeSpan.Zero)), act.Value));
}
