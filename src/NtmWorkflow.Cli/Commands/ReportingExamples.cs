using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Consolidation;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Cli.Commands;

/// <summary>Each act of the reporting regime, tried where as much as can be is wrong: the real rules answer.</summary>
internal static class ReportingExamples
{
    private static readonly DateOnly Today = new(2023, 6, 1);
    private static readonly ReportKey Key = new(new OrganisationId("huyen-vi-du"), new FormId("mau-vi-du"), "2023-08");
    private static readonly Submission Bare = new(Guid.Empty, default, Today, null, null, "Nguyễn Văn A");

    private static readonly Obligation Owed = new(
        Guid.Empty, ObligationKind.Report, new ProvinceYearId("vi-du/2023"), Key.Organisation, "Huyện Ví Dụ", DebtorKind.District, "thang", Key.Period,
        "Báo cáo tháng 8/2023", null, new(2023, 8, 9), ObligationState.Open, null, null, new(null));

    private static readonly Obligation Done = Owed with { State = ObligationState.Done, Submission = Bare, FirstSent = Today };
    private static readonly Obligation WithAForm = Done with { Submission = Bare with { Report = Key } };

    private static readonly Obligation BackWithAForm = WithAForm with { State = ObligationState.Open, Return = new(Today, null, "Sửa tổng số") };

    private static readonly PeriodClosed Closing = new(Key, "", Today, [], [], [], null);
    private static readonly Report Sent = Report.New with { Sequence = 1, State = ReportState.Submitted };

    private static readonly Demand TakenBack = new(
        Guid.Empty, new ProvinceYearId("vi-du/2023"), "Thiệt hại do mưa bão", "", Today, "", default, "", "Bão không vào", "Nguyễn Văn A", 0, 0);

    private static readonly Extension Waiting = new(Guid.Empty, Guid.Empty, "", "", Today, Today, "", default, "", null, null, null);

    public static IReadOnlyList<ReportingAct> All { get; } =
    [
        new(Permission.EditReport, "Lập báo cáo", "own unit; the form is for the unit and the period, the period has begun and is not closed, the report is not with its receiver",
            [.. Opened(), .. ReportSteps.MayBeWritten(Sent, Today, unchanged: false)]),
        new(Permission.SubmitReport, "Gửi báo cáo", "own unit; as for filling it in, and it is complete, every finding corrected or explained", Submitted()),
        new(Permission.AcceptReport, "Chấp nhận báo cáo", "own province; the report was sent and not ruled on, the period is not closed",
            ReportSteps.Accept(Report.New, null, new(Today, 1)).Refusals),
        new(Permission.ReturnReport, "Trả lại báo cáo theo mẫu", "own province; as for accepting it",
            ReportSteps.Return(Report.New, "", new(Today, 1)).Refusals),
        new(Permission.ReturnReport, "Trả lại báo cáo gửi không theo mẫu", "own province; what is owed was fulfilled, and not with a form",
            [.. Returned(Owed), .. Returned(WithAForm)]),
        new(Permission.ClosePeriod, "Chốt số liệu kỳ", "own province; the period has begun and is not closed", Closed()),
        new(Permission.ReopenPeriod, "Mở lại kỳ", "own province; the period is closed", ClosingSteps.Reopen(Report.New, "").Refusals),
        new(Permission.RecordSubmission, "Ghi đã gửi báo cáo", "whoever owes it, and the coordination office of the province; it is owed and its period has begun",
            [.. Recorded(BackWithAForm), .. Recorded(Done), .. Recorded(Owed), .. Recorded(Owed with { Kind = ObligationKind.Filing })]),
        new(Permission.DemandReport, "Yêu cầu báo cáo đột xuất", "of bodies of the own province", Demanded()),
        new(Permission.DemandReport, "Thu hồi yêu cầu báo cáo", "own province; the demand stands", DemandSteps.Withdraw(TakenBack, [], "", "").Refusals),
        new(Permission.AskExtension, "Xin gia hạn", "whoever owes a report on demand, while it is owed and no request waits",
            ExtensionSteps.Ask(Owed, [Waiting], new(Guid.Empty, Today, "", default, ""), Today).Refusals),
        new(Permission.DecideExtension, "Quyết định gia hạn", "own province; the request waits",
            ExtensionSteps.Decide(null, null, new(true, "", "", Today)).Refusals),
    ];

    private static IReadOnlyList<Refusal> Opened() => ReportSteps.MayBeOpened(
        ExampleForm.Form, new Unit(new UnitId("xa-vi-du"), UnitKind.Commune, "Xã Ví Dụ", null, ""), Periods.Find(Key.Period)!, Today);

    private static IEnumerable<Refusal> Submitted() =>
        from state in new[] { ReportState.Accepted, ReportState.Submitted }
        let report = Report.New with { Sequence = 1, State = state }
        from refusal in ReportSteps.Submit(report, ExampleForm.Sheet, ExampleForm.Draft, new(Key, "", Today, null, Today, null, 0)).Refusals
        select refusal;

    private static IEnumerable<Refusal> Closed()
    {
        var district = new Reporter(Key.Organisation.ToUnit(), "Huyện Ví Dụ", UnitKind.District, null, Report.New);
        return ReportSteps.MayBeConsolidated(Periods.Find(Key.Period)!, Today)
            .Concat(ClosingSteps.Close(Report.New with { Closing = Closing }, Key, "", new([], [], [], [district], [], []), null, Today).Refusals);
    }

    private static IReadOnlyList<Refusal> Recorded(Obligation obligation) => ObligationSteps.Send(obligation, [], Bare, hasForm: true, null).Refusals;

    private static IReadOnlyList<Refusal> Returned(Obligation obligation) => ObligationSteps.Return(obligation, [], new(Today, null, "")).Refusals;

    private static IReadOnlyList<Refusal> Demanded() =>
        DemandSteps.Make(TakenBack, new([], new OrganisationId(""), [new OrganisationId("so-vi-du")], []), null, Today).Refusals;
}
