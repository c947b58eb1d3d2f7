using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Tests.Reporting;

public sealed class ReportStepsTests
{
    private static readonly Actor District = new("tra-cu", "Cán bộ huyện", Role.DistrictVerifier, new OrganisationId("huyen-tra-cu"));
    private static readonly Actor Office = new("vpdp", "Cán bộ VPĐP", Role.CoordinationOffice, new OrganisationId("van-phong-dieu-phoi"));
    private static readonly ReportKey Key = new(new OrganisationId("huyen-tra-cu"), new FormId("mau-thu"), "2023");
    private static readonly DateTimeOffset Moment = new(2023, 12, 5, 2, 0, 0, 123, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2023, 12, 5);

    private static readonly ReportForm Form =
        Forms.Of(Forms.Count("tong", "a + b") with { Required = true }, Forms.Count("a"), Forms.Count("b")) with { Annexes = [new("phu-luc", "Phụ lục", Required: true)] };

    [Fact]
    public void UnknownAct_Folded_IsNotReadOver() => Should.Throw<InvalidOperationException>(
        () => Report.Fold([new(Guid.Empty, 1, Moment, Office, null, new Unheard(), null!)])).Message.ShouldContain(nameof(Unheard));

    [Fact]
    public void IncompleteReport_Sent_IsRefusedWithEverythingAtOnce()
    {
        var form = Form with { Sections = [.. Form.Sections, new("iii", "III. Đánh giá", new("Nêu đánh giá", Required: true), [])] };

        Submit(Report.New, form, Draft()).Refusals.Select(refusal => (refusal.Code, refusal.Field)).ShouldBe(
        [
            ("required-figure-is-there", "tong"), ("required-text-is-there", "iii"), ("required-annex-is-there", "phu-luc"),
        ]);
    }

    [Fact]
    public void FindingWithoutReason_Sent_IsRefused_WithReasonBothAreKept()
    {
        (string, decimal)[] figures = [("tong", 10m), ("a", 3m), ("b", 4m)];

        Submit(Report.New, Form, Draft(figures, annex: true)).Refusals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe("finding-is-corrected-or-explained"),
            refusal => refusal.Sentence.ShouldBe("“Ô tong”: ghi 10 xã, tính ra 7 xã (“Ô a” + “Ô b”); lệch +3 xã."));
        Submit(Report.New, Form, Draft(figures, annex: true, reason: ("tong", " 3 xã chưa phân nhóm "))).Value.Findings.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(one => one.Finding.Difference.ShouldBe(3m), one => one.Reason.ShouldBe("3 xã chưa phân nhóm"));
    }

    [Fact]
    public void SecondSubmission_WhileTheFirstWaits_IsRefused() =>
        Submit(Walk(Good()), Form, Complete()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("report-is-not-with-the-receiver");

    [Fact]
    public void ClosedPeriod_Reported_IsRefusedAndNamesTheDay()
    {
        Submit(Report.New, Form, Complete(), closed: new DateOnly(2023, 12, 20)).Refusals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe("period-is-open"),
            refusal => refusal.Sentence.ShouldContain("20/12/2023"));
        ReportSteps.Return(Walk(Good()), "Thiếu", new(new DateOnly(2023, 12, 20))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void ReturnedReport_SentAgain_IsItsNextVersion()
    {
        var report = Walk(Good(), new ReportReturned(1, "Sai tổng"));

        report.State.ShouldBe(ReportState.Returned);
        report.InForce.ShouldBeNull();
        Submit(report, Form, Complete()).Value.Version.ShouldBe(2);
    }

    [Fact]
    public void AcceptedReport_Amended_NeedsAReasonAndKeepsBothVersions()
    {
        var accepted = Walk(Good(), new ReportAccepted(1, null));

        Submit(accepted, Form, Complete()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("amendment-has-a-reason");
        var amended = Submit(accepted, Form, Complete(("a", 5m)), amends: "Ấp mới").Value;
        var report = Walk(Good(), new ReportAccepted(1, null), amended);
        report.Versions.Count.ShouldBe(2);
        VersionComparison.Of(Form, report.Versions[0], report.Versions[1]).Figures.Select(change => (change.Cell.Id, change.Before, change.After, change.Difference))
            .ShouldBe([("tong", 7m, 9m, 2m), ("a", 3m, 5m, 2m)]);
    }

    [Fact]
    public void ChangedClosedIncompleteReport_SentAndRuledOn_IsRefusedWithEverythingAtOnce()
    {
        var closed = new DateOnly(2023, 12, 20);
        var accepted = Walk(Good(), new ReportAccepted(1, null));
        string[] before = ["report-is-as-you-saw-it", "period-is-open"];

        ReportSteps.Submit(
                accepted, new ReportSheet(Form, Forms.Year, new Dictionary<string, decimal>(), new Dictionary<string, KnownFigure>(), null), Draft(),
                new(Key, new('a', 64), Day, null, closed, null, Seen: 1))
            .Refusals.Select(refusal => refusal.Code).ShouldBe([.. before, "amendment-has-a-reason", "required-figure-is-there", "required-annex-is-there"]);
        ReportSteps.MayBeWritten(Walk(Good()), closed, unchanged: false).Select(refusal => refusal.Code).ShouldBe([.. before, "report-is-not-with-the-receiver"]);
        ReportSteps.Accept(accepted, null, new(closed, 1)).Refusals.Select(refusal => refusal.Code).ShouldBe([.. before, "report-waits-for-a-ruling"]);
        ReportSteps.Return(accepted, "x", new(closed, 1)).Refusals.Select(refusal => refusal.Code).ShouldBe([.. before, "report-waits-for-a-ruling"]);
    }

    [Fact]
    public void RulingTwice_IsRefused()
    {
        ReportSteps.Accept(Walk(Good(), new ReportAccepted(1, null)), null, new(null)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("report-waits-for-a-ruling");
        ReportSteps.Return(Report.New, "x", new(null)).Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(4, 1)]
    [InlineData(6, 0)]
    [InlineData(null, null)]
    public void Lateness_Counted_FollowsTheFirstVersion(int? dueDay, int? late)
    {
        var due = dueDay is { } day ? new DateOnly(2023, 12, day) : (DateOnly?)null;
        var first = Good() with { DueDay = due };

        Walk(first).DaysLate.ShouldBe(late);
        Walk(first, new ReportReturned(1, "x"), Good() with { Version = 2, Day = new(2023, 12, 30), DueDay = due }).DaysLate.ShouldBe(late);
    }

    [Fact]
    public void Chain_SealedOpenedAndVerified_HoldsUntilAWordChanges()
    {
        var entries = Seal(Good(), new ReportReturned(1, "Sai tổng"), Good() with { Version = 2 });
        var read = entries.Select(entry => ReportLedger.Chain.Open(new(entry.Ledger, entry.Sequence, entry.At, null, entry.Seal))).ToList();

        ReportLedger.Chain.Verify(read).ShouldBeNull();
        read.Select(entry => System.Text.Json.JsonSerializer.Serialize(entry.Act, LedgerJson.Options))
            .ShouldBe(entries.Select(entry => System.Text.Json.JsonSerializer.Serialize(entry.Act, LedgerJson.Options)));
        ReportLedger.Chain.Verify(read.Skip(1)).ShouldNotBeNull().Sentence.ShouldContain("Thiếu dòng số 1");
        ReportLedger.Chain.Verify([read[0], read[1] with { Seal = read[1].Seal with { ActText = read[1].Seal.ActText.Replace("Sai", "Đúng", StringComparison.Ordinal) } }])
            .ShouldNotBeNull().Sequence.ShouldBe(2);
        ReportLedger.Chain.Verify([read[0] with { Ledger = Guid.Empty }]).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2023-06", "tháng 6/2023", "tháng 5/2023")]
    [InlineData("2023-01", "tháng 1/2023", "tháng 12/2022")]
    [InlineData("2023-Q1", "quý I/2023", "quý IV/2022")]
    [InlineData("2023-H2", "6 tháng cuối năm 2023", "6 tháng đầu năm 2023")]
    [InlineData("2023", "năm 2023", "năm 2022")]
    public void PeriodKey_Read_GivesThePeriodAndTheOneBefore(string key, string name, string before)
    {
        Periods.Find(key).ShouldNotBeNull().Name.ShouldBe(name);
        Periods.Find(key)!.Before().Name.ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-13")]
    [InlineData("2023-6")]
    [InlineData("9999")]
    [InlineData("2023-Q5")]
    [InlineData("năm 2023")]
    public void WrongPeriodKey_Read_GivesNone(string key) => Periods.Find(key).ShouldBeNull();

    private static ReportSubmitted Good() => Submit(Report.New, Form, Complete()).Value;

    private static Outcome<ReportSubmitted> Submit(Report report, ReportForm form, ReportDraft draft, DateOnly? closed = null, string? amends = null) =>
        ReportSteps.Submit(
            report, new ReportSheet(form, Forms.Year, draft.Figures, new Dictionary<string, KnownFigure>(), null), draft,
            new(Key, new('a', 64), Day, null, closed, amends));

    private static Report Walk(params ReportAct[] acts) => Report.Fold(Seal(acts));

    private static List<LedgerEntry<ReportAct>> Seal(params ReportAct[] acts)
    {
        var entries = new List<LedgerEntry<ReportAct>>();
        foreach (var act in acts)
        {
            entries.Add(ReportLedger.Chain.Seal(entries.HeadOf(Key.Id), new(act is ReportSubmitted ? District : Office, Moment), act));
        }

        return entries;
    }

    private static ReportDraft Complete(params (string Cell, decimal Value)[] over) =>
        Draft([.. new (string Cell, decimal Value)[] { ("a", 3m), ("b", 4m) }.Where(one => over.All(other => other.Cell != one.Cell)), .. over], annex: true);

    private static ReportDraft Draft((string Cell, decimal Value)[]? figures = null, bool annex = false, (string Key, string Text)? reason = null) => new(
        (figures ?? []).ToDictionary(one => one.Cell, one => one.Value),
        new Dictionary<string, string>(),
        reason is { } one ? new Dictionary<string, string> { [one.Key] = one.Text } : [],
        annex ? new Dictionary<string, EvidenceFile> { ["phu-luc"] = new(new('b', 64), "phu-luc.pdf", 10) } : []);

    private sealed record Unheard : ReportAct;
}
