using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Consolidation;
using NtmWorkflow.Domain.Reporting.Obligations;

using static NtmWorkflow.Domain.Tests.Reporting.Owed;

namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>What is done to obligations, demands and extensions: the next state, or everything that stands in the way.</summary>
public sealed class ObligationStepsTests
{
    [Fact]
    public void ReportOfALongerPeriod_Sent_FulfilsWhatItServes_AndLetsTheRestStandAlone()
    {
        Obligation[] under = [Of(2, "2023-Q2", 1), Of(3, "2023-05", 1), Of(4, "2023-04", 2), Of(5, "2023-03", 3)];

        var sent = ObligationSteps.Send(May, under, OnPaper, hasForm: true, [Id(2)]).Value;

        sent.Fulfilled.ShouldBe([Id(1), Id(2)]);
        sent.LateDays.ShouldBe(0);
        sent.Steps.Where(step => step.After.State == ObligationState.Done).ShouldAllBe(step =>
            step.Before.State == ObligationState.Open && step.After.FirstSent == Today && step.After.Submission == OnPaper && step.After.Reminding.Next == null);
        sent.Steps.Where(step => step.After.State == ObligationState.Open).Select(step => (step.After.Id, step.After.AbsorbedBy))
            .ShouldBe([(Id(3), null), (Id(4), null)], "the report does not serve the one, the other stood under one that it serves");
        ObligationSteps.Send(May, under, OnPaper, hasForm: true, null).Value.Fulfilled.ShouldBe([Id(1), Id(2), Id(3)]);
    }

    [Fact]
    public void ReturnedPlainReport_SentLateAgain_IsAsPunctualAsItsFirstSending()
    {
        var back = ObligationSteps.Return(Sent, [Sent], new(Today, new(2023, 6, 20), "Thiếu phụ lục")).Value.Single().After;
        var again = ObligationSteps.Send(back, [], OnPaper with { Day = new(2023, 6, 19) }, hasForm: false, null).Value;

        (back.State, back.IsReturned, back.Reminding).ShouldBe((ObligationState.Open, true, new ReminderRound("thang-nhac", 1, Today)));
        (again.LateDays, again.Steps[0].After.FirstSent, again.Steps[0].After.Reminding.Next).ShouldBe((0, Today, null));
    }

    /// <summary>The day for the correction is the one given, else the first one while it is ahead, else none: then nobody is reminded.</summary>
    [Theory]
    [InlineData("2023-06-08", "2023-06-12", "2023-06-12")]
    [InlineData("2023-06-09", null, "2023-06-09")]
    [InlineData("2023-06-10", null, null)]
    public void Report_Returned_HasADayForItsCorrection(string on, string? given, string? expected)
    {
        DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);

        var after = ObligationSteps.OwedAgain([SentWithAForm with { AcceptedOn = Today }], new(Day(on)!.Value, Day(given), "Sửa")).Single().After;

        (after.State, after.Return!.CorrectBy, after.AcceptedOn, after.FirstSent).ShouldBe((ObligationState.Open, Day(expected), null, Today));
        after.Reminding.ShouldBe(new("thang-nhac", 1, expected is null ? null : Day(on)));
    }

    [Fact]
    public void ReportWithAForm_Sent_TakesThePlaceOfABareRecord_NotOfItself()
    {
        var sent = OnPaper with { Report = Key };

        ObligationSteps.SendWithAForm(Sent, [], sent)!.Steps.Single().After.Submission.ShouldBe(sent);
        ObligationSteps.SendWithAForm(BackWithAForm, [], sent)!.Fulfilled.ShouldBe([May.Id]);
        ObligationSteps.SendWithAForm(SentWithAForm, [], sent).ShouldBeNull();
        ObligationSteps.SendWithAForm(OnDemand with { State = ObligationState.Withdrawn }, [], sent).ShouldBeNull();
        ObligationSteps.Accepted([SentWithAForm], Today).Single().After.AcceptedOn.ShouldBe(Today);
    }

    [Fact]
    public void BareRecordOfALaterPeriod_IsRefusedWithEverythingAtOnce()
    {
        Codes(ObligationSteps.Send(Of(1, "2023-08"), [], Sending(null), hasForm: true, null)).ShouldBe(["period-has-begun", "report-is-filled-in-or-named"]);
        Codes(ObligationSteps.Send(Sent, [], Sending(null), hasForm: true, null)).ShouldBe(["obligation-is-open"], "no paper is asked for what is owed no longer");
        Codes(ObligationSteps.Send(BackWithAForm, [], Sending(null), hasForm: true, null)).ShouldBe(["returned-report-is-sent-again"]);
        Codes(ObligationSteps.Return(May, [], new(Today, null, ""))).ShouldBe(["report-was-sent"]);
        Codes(ObligationSteps.Return(SentWithAForm, [SentWithAForm], new(Today, null, ""))).ShouldBe(["report-with-a-form-is-returned-there"]);
    }

    [Fact]
    public void DemandToStrangersOnly_IsRefusedWithEverythingAtOnce()
    {
        DemandSteps.Make(Storm, To("xa-la", "xa-khac", "vpdp"), null, Today).Refusals.Select(refusal => (refusal.Code, refusal.Sentence.Contains("xa-khac", StringComparison.Ordinal)))
            .ShouldBe([("organisations-are-known", false), ("organisations-are-known", true), ("organisations-are-chosen", false)]);
        var made = DemandSteps.Make(Storm, To("xa-a", "xa-b") with { Kinds = [DebtorKind.Commune, DebtorKind.CoordinationOffice] }, "thang-nhac", Today).Value;
        made.Demand.Owed.ShouldBe(2);
        made.Owed.Select(one => (one.Owed.Debtor.Id.Value, one.NextLook)).ShouldBe([("xa-a", Today), ("xa-b", Today)]);
    }

    [Fact]
    public void Demand_TakenBack_FreesWhatIsOwed_Once()
    {
        var back = DemandSteps.Withdraw(Storm, [OnDemand], " Bão không vào ", "VPĐP").Value;

        (back.Demand.WithdrawnBecause, back.Demand.WithdrawnBy).ShouldBe(("Bão không vào", "VPĐP"));
        back.Freed.Single().After.ShouldSatisfyAllConditions(one => one.State.ShouldBe(ObligationState.Withdrawn), one => one.Reminding.Next.ShouldBeNull());
        Codes(DemandSteps.Withdraw(back.Demand, [], "", "")).ShouldBe(["demand-stands"]);
    }

    [Fact]
    public void ExtensionOfAPeriodicReportToAnEarlierDay_AskedTwice_IsRefusedWithEverythingAtOnce()
    {
        Codes(Ask(May, [Plea], new(2023, 6, 1))).ShouldBe(["only-open-demands-are-extended", "extension-is-later", "extension-is-asked-once"]);
        Codes(Ask(OnDemand, [], new(2024, 6, 9))).ShouldBe(["extension-is-later"], "more than a year ahead");
        Ask(OnDemand, [Plea with { Granted = false }], new(2023, 6, 12)).Value.ShouldSatisfyAllConditions(
            one => one.DueDay.ShouldBe(new(2023, 6, 9)), one => one.Until.ShouldBe(new(2023, 6, 12)), one => one.Granted.ShouldBeNull());
    }

    [Fact]
    public void Extension_Decided_MovesTheDayOfWhatIsStillOwed_Once()
    {
        var granted = ExtensionSteps.Decide(Plea, OnDemand, new(true, "Được", "VPĐP", new(2023, 6, 9))).Value;

        (granted.Extension.Granted, granted.Moved!.After.DueDay, granted.Moved.After.Reminding.Next).ShouldBe((true, new DateOnly(2023, 6, 12), new DateOnly(2023, 6, 9)));
        ExtensionSteps.Decide(Plea, OnDemand, new(false, "Không", "VPĐP", Today)).Value.Moved.ShouldBeNull();
        ExtensionSteps.Decide(Plea, OnDemand with { State = ObligationState.Done }, new(true, "Được", "VPĐP", Today)).Value.Moved.ShouldBeNull();
        Codes(ExtensionSteps.Decide(granted.Extension, OnDemand, new(false, "Không", "VPĐP", Today))).ShouldBe(["extension-waits"]);
    }

    [Fact]
    public void IncompletePeriod_ClosedTwice_IsRefusedWithEverythingAtOnce()
    {
        var missing = new ConsolidatedReport([], [], [], [new(new UnitId("huyen"), "Huyện", UnitKind.District, null, Report.New)], [], []);
        var closed = ClosingSteps.Close(Report.New, Key, "hash", missing, " Hết hạn ", Today).Value;

        closed.Reason.ShouldBe("Hết hạn");
        closed.Missing.ShouldBe(["huyen"]);
        Codes(ClosingSteps.Close(Report.New with { Closing = closed }, Key, "hash", missing, " ", Today))
            .ShouldBe(["period-is-closed-once", "incomplete-period-is-closed-with-a-reason"]);
        Codes(ClosingSteps.Reopen(Report.New, "Sửa")).ShouldBe(["period-is-closed"]);
        ClosingSteps.Reopen(Report.New with { Closing = closed }, " Sửa ").Value.Reason.ShouldBe("Sửa");
    }

    [Fact]
    public void FormOfAnotherUnit_OpenedBeforeItsPeriod_IsRefusedWithEverythingAtOnce() => ReportSteps.MayBeOpened(
            Forms.Of(Forms.Count("a")), new(new UnitId("xa-a"), UnitKind.Commune, "Xã A", null, ""), Forms.Year, new(2022, 12, 31))
        .Select(refusal => refusal.Code).ShouldBe(["form-fits-unit-and-period", "period-has-begun"]);

    /// <summary>What the rules have now is opened, moved or dropped; what is known and due already is left alone.</summary>
    [Fact]
    public void BookOfObligations_ComparedWithTheRules_OpensMovesAndDrops()
    {
        var debtor = new Debtor(new OrganisationId("xa-a"), DebtorKind.Commune, "Xã A", null);
        OwedReport Now(string period, DateOnly last) => new(new(new OrganisationId("xa-a"), "thang", period), ObligationKind.Report, new ProvinceYearId("tinh/2023"), debtor, period, new(last, last), "thang-nhac", null);
        OpenObligation In(OwedReport one, DateOnly last) => new(one.Key.Id, new OrganisationId("xa-a"), new OrganisationId("Xã A"), one.Title, new(last, last), one.Ladder, null);
        var (moved, same, far, fresh) = (Now("2023-07", new(2023, 8, 9)), Now("2023-08", new(2023, 9, 9)), Now("2024-08", new(2024, 9, 9)), Now("2023-05", new(2023, 6, 1)));
        var gone = In(Now("2023-09", Today), Today);

        var changes = ObligationChanges.Of(
            [moved, same, far, fresh], new HashSet<Guid> { moved.Key.Id, same.Key.Id }, [In(moved, new(2023, 8, 8)), In(same, new(2023, 9, 9)), gone], Today, Today, new(2024, 6, 8));

        changes.Opened.Single().ShouldSatisfyAllConditions(one => one.Owed.ShouldBe(fresh), one => one.NextLook.ShouldBeNull("it fell due before the first sweep"));
        changes.Moved.Single().ShouldSatisfyAllConditions(one => one.After.Owed.ShouldBe(moved), one => one.After.NextLook.ShouldBe(Today));
        changes.Dropped.ShouldBe([gone]);
        changes.Count.ShouldBe(3);
    }

    /// <summary>Late, returned or demanded: the rules leave it alone while its unit stands, and it ends with the unit.</summary>
    [Theory]
    [InlineData(ObligationKind.Report, false)]
    [InlineData(ObligationKind.Report, true)]
    [InlineData(ObligationKind.Demand, false)]
    [InlineData(ObligationKind.Demand, true)]
    public void WhatAUnitOwed_UnitEnded_EndsWithIt(ObligationKind kind, bool wasSent)
    {
        var unit = new Unit(new UnitId("xa-a"), UnitKind.Commune, "Xã A", null, "");
        var one = new OpenObligation(Owed.Id(1), unit.Id.Committee, "Xã A", "Báo cáo", new(Today.AddDays(-9), Today.AddDays(-9)), null, null, kind, wasSent);

        one.MayChange([unit], Today).ShouldBeFalse();
        one.MayChange([unit with { LastDay = Today }], Today).ShouldBeFalse("it stands today");
        one.MayChange([unit with { LastDay = Today.AddDays(-1) }], Today).ShouldBeTrue();
        ObligationChanges.Of([], new HashSet<Guid>(), [one], Today, Today, Today).Dropped.ShouldBe([one]);
    }

    private static Outcome<Extension> Ask(Obligation obligation, IReadOnlyList<Extension> earlier, DateOnly until) =>
        ExtensionSteps.Ask(obligation, earlier, new(Guid.NewGuid(), until, "Chậm", Now, "Xã A"), Today);

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
