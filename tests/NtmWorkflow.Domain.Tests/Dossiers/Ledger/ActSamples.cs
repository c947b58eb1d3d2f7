using NtmWorkflow.Domain.Dossiers.Decisions;

namespace NtmWorkflow.Domain.Tests.Dossiers.Ledger;

/// <summary>One act of every kind, each with every property set and Vietnamese text in it.</summary>
internal static class ActSamples
{
    private static readonly DateOnly Day = new(2023, 6, 15);
    private static readonly EvidenceFile File = new(new('a', 64), "Biên bản họp – “đợt 1”.pdf", 1_234_567_890_123);
    private static readonly IndicatorFinding Finding = new(new IndicatorCode("13.5"), Verdict.NotMet, 92.4000m, "Thiếu 2,6% – ấp Cây Đa", [File], 2969.55m, 3214m, 92.5m, 92.30m, "Theo bảng kê");
    private static readonly IndicatorVerdict Verdict135 = new(new IndicatorCode("13.5"), Verdict.NotMet, "Chưa có hợp đồng <liên kết> & \"bảng kê\"");
    private static readonly VotingRule Rule = new(
        new(70.5m, "QĐ 18", FigureStatus.Verified, "Ghi chú"), VoteBase.MembersInOffice,
        new(90m, "QĐ 18", FigureStatus.Unconfirmed), VoteBase.BallotsCast);

    private static readonly DecisionPaper Paper = new(
        new("Lê Văn Hẳn", "Phó Chủ tịch", SigningAuthority.ForTheHead), ["Luật Tổ chức chính quyền địa phương", "QĐ 18/2022/QĐ-TTg"], "Điều 1. Công nhận.\nĐiều 2. Thi hành.", 3);

    public static DossierAct[] List { get; } =
    [
        new Registered(new UnitId("xa-tap-son"), "Xã Tập Sơn", "Huyện Trà Cú", "nang-cao", "Xã nông thôn mới nâng cao", 2023, new ProvinceYearId("tra-vinh/2023"),
            new("2021-2025", "r", "xa-ntm-nang-cao", "s", "commune.bpmn", "p", "o"), Day, Procedure.Review, new(new("0187d9f9-87d3-7519-b3e9-b52f77294cd6")), "2024-H1",
            new(new("0187d9f9-87d3-7519-b3e9-b52f77294cd7")), "Biên bản họp xã",
            [new(new(new("0187d9f9-87d3-7519-b3e9-b52f77294cd8")), "2023-Y", ["Lý do trả lại: thiếu bảng kê"])]),
        new SelfAssessed(18, 19, new([Finding])),
        new ConsultationHeld(Day, Day.AddDays(15), "Trụ sở, nhà văn hóa ấp", 412, 405, "Đồng thuận\nxuống dòng"),
        new ReopenedForRevision("Sửa số liệu thu nhập"),
        new Submitted(new([Finding]), [new("no-debt", true, "Không nợ đọng")], [new("to-trinh", File)]),
        new Withdrawn("Chưa đủ điều kiện"),
        new DistrictVerified(false, [Verdict135], "Trả lại vì thiếu minh chứng"),
        new Received(true, "Đủ thành phần", Day),
        new DepartmentSignedOff(new OrganisationId("so-y-te"), [Verdict135], "Kiểm tra thực tế", "Số liệu BHYT 95,2%", Verdict.NotMet),
        new SatisfactionSurveyed(
            Day, Day.AddDays(9), 1200, 1187, 1150, "Đường ấp còn ngập", [new("ha-tang", 1100)], [new(new UnitId("xa-a"), 600, 590, 580, [new("ha-tang", 570)])]),
        new FieldInspected(
            Day, ["doan-vien"], "Đúng như hồ sơ", Verdict.Met, [new(Day, ["doan-vien"], "Ấp Chợ")], [new(new CriterionNumber(2), Verdict.NotMet, "Đường ngập")], [File]),
        new Consolidated(true, "Đủ điều kiện trình Hội đồng"),
        new CouncilConcluded(new(new Guid("01880000-0000-7000-8000-000000000001")), Day, new(9, 8, 7, 0, 1, Rule, true), new('b', 64), [Verdict135 with { Value = 62.50m }], [new("thanh-vien", "Lê Thị Hội", Role.CouncilMember, new OrganisationId("hoi-dong"), "uy-vien")]),
        new Recognised(2105, Day, Paper, "QĐ-UBND-HC"),
        new RecognitionRefused("Hội đồng không tán thành", 7, Day, Paper, "QĐ-UBND-HC"),
        new ResultPublished(Day, "Cổng thông tin điện tử", [new("Báo Trà Vinh", Day, "số 5120"), new("Cổng thông tin", Day, "https://travinh.gov.vn/1")]),
        new DecisionReturned("Bổ sung ý kiến sở", "Task_Consolidate"),
        new RevocationDecided(true, 31, Day, "Không còn đạt 6 tiêu chí", Paper, "QĐ-UBND-HC"),
        new RecognitionEnded(RecognitionEnd.Revoked, new(new("0187d9f9-87d3-7519-b3e9-b52f77294cd6")), "31/QĐ-UBND", Day, "0000-0000-0000"),
        new RoundAssigned("dot-1", "Đủ hồ sơ, chậm vì bão"),
        new DirectionAsked(1, "Task_Receive", Role.Chairman, new OrganisationId("ubnd-tinh"), "Có xét xã thiếu tờ trình không?", Day),
        new DirectionGiven(1, "Đồng ý, bổ sung trong 5 ngày"),
        new DirectionWithdrawn(1, "Xã đã bổ sung"),
        new SchemeDrafted("Đề án xã nâng cao", "Mục tiêu\nxuống dòng"),
        new SchemeDecided(true, "812/QĐ-UBND", Day, "Duyệt"),
        new SteeringCommitteeConcluded(true, Day, "Thống nhất trình"),
        new CentralDocumentRecorded("Task_CentralDecision", "recognise", "547/QĐ-TTg", Day, "Phó Thủ tướng", "Công nhận huyện", File),
        new AcceptanceScreened(true, "Ba xã cũ đã đạt chuẩn"),
        new LocallyDecided(false, 7, Day, "Chưa đủ cây trồng chủ lực", "QĐ-UBND-HC"),
        new ReviewConcluded(ReviewConclusion.Improve, Day.AddDays(30), "Khắc phục tiêu chí 17"),
        new ReviewCarriedOver(new(new("0187d9f9-87d3-7519-b3e9-b52f77294cd6")), "2024-Y"),
        new RevocationProposed(true, [3, 10], [10], 19, "Có 2/19 tiêu chí không còn đạt", "Theo rà soát", 33.3m),
        new TimeLimitPassed("Timer_DistrictLate#1", "Task_DistrictVerify", Day),
        new CorrectionAsked(2, "Task_SignOff", new OrganisationId("so-y-te"), CorrectionReason.Wrong, "Sai số liệu BHYT", [new IndicatorCode("15.1")], Day),
        new CorrectionAnswered(2, "Đã đối chiếu lại", [Finding]),
        new CorrectionWithdrawn(2, "Đã tìm thấy số liệu"),
        new OpinionAsked(1, new OrganisationId("so-y-te"), new OrganisationId("so-xay-dung"), "Nhà vệ sinh đạt chuẩn?", [new IndicatorCode("17.7")], Day),
        new OpinionReminded(1),
        new OpinionWithdrawn(1, "Không còn cần"),
        new OpinionGiven(1, "Đạt chuẩn"),
        new NoReplyRecorded(new OrganisationId("so-y-te"), Day, "Đã nhắc hai lần"),
        new LateTaskEscalated("Task_SignOff#1:so-y-te", "head", Day),
    ];
}
