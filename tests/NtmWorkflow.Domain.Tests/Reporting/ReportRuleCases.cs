using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Checks;
using NtmWorkflow.Domain.Reporting.Consolidation;
using NtmWorkflow.Domain.Reporting.Rules;
using NtmWorkflow.Domain.Tests.Dossiers;

namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>Rules of reports and of closing a period.</summary>
internal static class ReportRuleCases
{
    private static readonly DateOnly Day = new(2023, 12, 5);
    private static readonly Report Sent = Report.New with { State = ReportState.Submitted };
    private static readonly Report Accepted = Report.New with { State = ReportState.Accepted };
    private static readonly PeriodClosed Closing = new(Owed.Key, "", Day, [], [], [], null);

    private static readonly ReportForm Form = Forms.Of(Forms.Count("a") with { Required = true }) with
    {
        Sections = [new("i", "I. Đánh giá", new("Nêu đánh giá", Required: true), [Forms.Count("a") with { Required = true }])],
        Annexes = [new("phu-luc", "Phụ lục", Required: true)],
    };

    private static readonly ReportDraft Empty = new(
        new Dictionary<string, decimal>(), new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, EvidenceFile>());

    private static readonly ReportDraft Full = Empty with
    {
        Texts = new Dictionary<string, string> { ["i"] = "Tốt" },
        Reasons = new Dictionary<string, string> { ["tong"] = "Chưa phân nhóm" },
        Annexes = new Dictionary<string, EvidenceFile> { ["phu-luc"] = new(new('b', 64), "phu-luc.pdf", 10) },
    };

    private static readonly IReadOnlyList<Finding> Findings =
        ReportCheck.Of(Forms.Of(Forms.Count("tong", "a"), Forms.Count("a")).Sheet(("tong", 10m), ("a", 3m)));

    private static readonly Unit District = new(new UnitId("huyen"), UnitKind.District, "Huyện", null, "");
    private static readonly ConsolidatedReport Whole = new([], [], [], [], [], []);
    private static readonly ConsolidatedReport Lacking = Whole with { Missing = [new(new UnitId("huyen"), "Huyện", UnitKind.District, null, Report.New)] };

    public static RuleCase[] List { get; } =
    [
        new(new ReportIsAsYouSawIt(true), new ReportIsAsYouSawIt(false), "report-is-as-you-saw-it", Kind: RefusalKind.Conflict),
        new(new PeriodIsOpen(null), new PeriodIsOpen(Day), "period-is-open"),
        new(new ReportIsNotWithTheReceiver(Accepted), new ReportIsNotWithTheReceiver(Sent), "report-is-not-with-the-receiver"),
        new(new ReportWaitsForARuling(Sent), new ReportWaitsForARuling(Accepted), "report-waits-for-a-ruling"),
        new(new AmendmentHasAReason(Accepted, "Ấp mới"), new AmendmentHasAReason(Accepted, " "), "amendment-has-a-reason"),
        new(new RequiredFigureIsThere(Form.Sheet(("a", 1m))), new RequiredFigureIsThere(Form.Sheet()), "required-figure-is-there", AtField: true),
        new(new RequiredTextIsThere(Form.Sheet(), Full), new RequiredTextIsThere(Form.Sheet(), Empty), "required-text-is-there", AtField: true),
        new(new RequiredAnnexIsThere(Form.Sheet(), Full), new RequiredAnnexIsThere(Form.Sheet(), Empty), "required-annex-is-there", AtField: true),
        new(new FindingIsCorrectedOrExplained(Findings, Full), new FindingIsCorrectedOrExplained(Findings, Empty), "finding-is-corrected-or-explained", AtField: true),
        new(new FormFitsUnitAndPeriod(Form, District, Forms.Year), new FormFitsUnitAndPeriod(Form, District with { Kind = UnitKind.Commune }, Forms.Year),
            "form-fits-unit-and-period", Kind: RefusalKind.NotFound),
        new(new PeriodHasBegun(Forms.Year, new(2023, 1, 1)), new PeriodHasBegun(Forms.Year, new(2022, 12, 31)), "period-has-begun"),
        new(new PeriodIsClosedOnce(null), new PeriodIsClosedOnce(Closing), "period-is-closed-once"),
        new(new PeriodIsClosed(Closing), new PeriodIsClosed(null), "period-is-closed"),
        new(new IncompletePeriodIsClosedWithAReason(Lacking, "Hết hạn"), new IncompletePeriodIsClosedWithAReason(Lacking, null),
            "incomplete-period-is-closed-with-a-reason"),
    ];
}
