namespace NtmWorkflow.Domain.Tests.Support;

/// <summary>A small rule book made by hand, on the repository's own commune path.</summary>
internal static class SmallBook
{
    public const string Basis = "QĐ 318/QĐ-TTg";
    public const string Circular = "QĐ 18/2022/QĐ-TTg";
    public const string Roads = "so-giao-thong";
    public const string Statistics = "cuc-thong-ke";
    public const string Environment = "so-moi-truong";
    public static readonly DateOnly Today = new(2023, 6, 15);

    public static readonly string[] CouncilNow = ["chu-tich", "thu-ky", "uy-vien-1", "uy-vien-2", "uy-vien-3"];

    public static readonly Unit District = new(new UnitId("huyen-a"), UnitKind.District, "Huyện A", null, "Kế hoạch 22");
    public static readonly Unit Commune = new(new UnitId("xa-a"), UnitKind.Commune, "Xã A", new UnitId("huyen-a"), "Kế hoạch 22");
    public static readonly Unit Unplanned = new(new UnitId("xa-b"), UnitKind.Commune, "Xã B", new UnitId("huyen-a"), "Kế hoạch 22");

    public static readonly CriteriaSet Set = new(
        "bo-thu", "Bộ tiêu chí thử", Basis, null,
        [
            new(new CriterionNumber(1), "Giao thông", Basis, FigureStatus.Verified,
            [
                Indicator("1.1", IndicatorKind.Percent, Comparison.AtLeast, 80m) with
                {
                    Evidence = new("bảng tổng hợp đường xã", Basis, FigureStatus.Unconfirmed),
                },
                Indicator("1.2", IndicatorKind.YesNo, Comparison.Equal, null),
            ]),
            new(new CriterionNumber(2), "Thu nhập", Basis, FigureStatus.Verified, [Indicator("2.1", IndicatorKind.Amount, Comparison.AtLeast, 50m)]),
            new(new CriterionNumber(3), "Môi trường", Basis, FigureStatus.Verified, [Indicator("3.1", IndicatorKind.Percent, Comparison.AtMost, 5m)]),
        ]);

    public static readonly VotingRule Vote = new(
        Sure(70m), VoteBase.MembersInOffice, Unsure(90m), VoteBase.MembersPresent);

    public static readonly StatutoryLimit Consultation = new(
        "Công khai", 15, DayUnit.CalendarDays, LimitKind.AtLeast, Enforcement.Blocks, Circular, FigureStatus.Unconfirmed);

    public static readonly RecognitionLevel Level = new("nang-cao", "Xã nông thôn mới nâng cao", "bo-thu", "commune.bpmn", Unsure(90m));

    public static readonly LegalDocument Document = new(
        "Quyết định", "18/2022/QĐ-TTg", new(2022, 8, 2), "Thủ tướng Chính phủ", "ban hành Quy định", new(2022, 8, 2), Circular, FigureStatus.Verified);

    public static readonly Regime TheRegime = new(
        "2021-2025", "Giai đoạn thử", new(2021, 1, 1), new(2025, 12, 31), [Document],
        [Level],
        [
            new("criteria-met", "Đạt đủ tiêu chí", ConditionCheck.Criteria, "Hoàn thành chỉ tiêu.", Circular + ", Điều 4", FigureStatus.Verified),
            new("no-debt", "Không nợ đọng", ConditionCheck.Declaration, "Trả hết nợ.", Circular + ", Điều 4", FigureStatus.Verified),
            new("security", "An ninh", ConditionCheck.Declaration, "Liên hệ công an.", Circular, FigureStatus.Unconfirmed),
        ],
        new Dictionary<string, StatutoryLimit>(StringComparer.Ordinal) { ["public-consultation"] = Consultation },
        Vote,
        [
            new("to-trinh", "Tờ trình", PathTasks.Submit, Enforcement.Blocks, Circular, FigureStatus.Unconfirmed),
            new("bien-ban", "Biên bản họp", PathTasks.Submit, Enforcement.Warns, Circular, FigureStatus.Unconfirmed),
        ]);

    public static readonly Board TheCouncil = new(
        new OrganisationId("hoi-dong"), "QĐ 1/QĐ-UBND", FigureStatus.Unconfirmed, null,
        [
            .. CouncilNow.Select(id => new BoardMember(id, "Chức danh " + id, Seat.Member, new(2022, 1, 1), null)),
            new("da-nghi", "Người đã nghỉ", Seat.Member, new(2022, 1, 1), new(2023, 1, 31)),
        ]);

    public static readonly Board Team = TheCouncil with
    {
        Organisation = new OrganisationId("doan"),
        Members = [new("doan-vien", "Trưởng đoàn", Seat.Chair, new(2022, 1, 1), null)],
    };

    public static readonly ProvinceYear ProvinceA = new(
        new("tinh-a", "Tỉnh A", "DBSCL", 2023, "2021-2025", [District, Commune, Unplanned]),
        new("Kế hoạch 22/KH-BCĐ", new(2023, 4, 17), Sure(new DateOnly(2023, 10, 30)), [new(new UnitId("xa-a"), "nang-cao", Ambition.Planned, "Mục I")]),
        new(
            [Body(Roads, "Sở Giao thông"), Body(Statistics, "Cục Thống kê"), Body(Environment, "Sở Môi trường")],
            [InCharge(Roads, "1.1", "1.2"), InCharge(Statistics, "2.1"), InCharge(Environment, "3.1")]),
        TheCouncil,
        Team);

    public static readonly ProcessDefinition Path = ReadPath();

    /// <summary>The second of June is a holiday.</summary>
    public static readonly NationalCalendar Calendar = new([new(new(2023, 6, 2), "Nghỉ lễ", "Thông báo", FigureStatus.Verified)], [], [2023]);

    public static readonly RegimeBook RegimeBook = new(
        TheRegime, "rh", Map("bo-thu", Set), Map("bo-thu", "sh"), Map("commune.bpmn", Path), Map("commune.bpmn", ""));

    public static readonly ApplicableRules Rules = new(RegimeBook, Level, Set, Path, ProvinceA, Today, Calendar, "commune.bpmn");

    /// <summary>Everything met, with evidence where it is asked for.</summary>
    public static readonly Assessment AllMet = new(
        [.. Set.Indicators().Select(indicator => Met(indicator.Code))]);

    public static readonly IReadOnlyList<Declaration> Declared = [new("no-debt", true, null), new("security", true, null)];

    public static readonly IReadOnlyList<PaperHandedIn> Papers = [new("to-trinh", File('c'))];

    /// <summary>A decision of the chairman.</summary>
    public static DecisionToIssue Decision(int number = 5, DateOnly? day = null, bool taken = false, Actor? by = null) => new(
        number, day ?? Today, new(new("Trần Văn Chủ", "Chủ tịch"), [Circular], "Điều 1. Công nhận."), by ?? Chairman, taken);

    public static readonly Actor Chairman = new("chu-tich", "Trần Văn Chủ", Role.Chairman, new OrganisationId("ubnd-tinh"));

    /// <summary>The same rules with another vote.</summary>
    public static ApplicableRules WithVote(VotingRule vote) =>
        Rules with { Regime = RegimeBook with { Regime = TheRegime with { CouncilVote = vote } } };

    /// <summary>The same rules under a regime that says something more.</summary>
    public static ApplicableRules Under(Regime law) => Rules with { Regime = RegimeBook with { Regime = law } };

    /// <summary>The same rules with a limit of so many working days for the departments, who is told when they are late, and no need to wait for ever.</summary>
    public static ApplicableRules WithLimit(int days) => Under(TheRegime with
    {
        TimeLimits = new Dictionary<string, StatutoryLimit>(StringComparer.Ordinal)
        {
            ["department-sign-off"] = new("Thẩm định", days, DayUnit.WorkingDays, LimitKind.AtMost, Enforcement.Warns, Circular, FigureStatus.Unconfirmed),
        },
        LateSteps = [new("department", PathTasks.SignOff, 1, Role.DepartmentOfficer), new("head", PathTasks.SignOff, 3, Role.DepartmentHead)],
        NoReply = Unsure(true),
    });

    public static Sourced<T> Sure<T>(T value) => new(value, Circular, FigureStatus.Verified);

    public static Sourced<T> Unsure<T>(T value) => new(value, Circular, FigureStatus.Unconfirmed);

    public static Indicator Indicator(string code, IndicatorKind kind, Comparison comparison, decimal? level) => new(
        new IndicatorCode(code), "Chỉ tiêu " + code, kind, kind == IndicatorKind.Percent ? "%" : null, comparison,
        new(level, null, null, Basis, FigureStatus.Unconfirmed), false, null, Basis, FigureStatus.Verified);

    public static EvidenceFile File(char content) => new(new(content, 64), "minh-chứng.pdf", 10);

    public static IndicatorFinding Met(string code) => new(new IndicatorCode(code), Verdict.Met, 95m, null, code == "1.1" ? [File('a')] : []);

    public static Assessment But(IndicatorFinding finding) =>
        new([.. AllMet.Findings.Where(one => one.Code != finding.Code), finding]);

    public static IReadOnlyList<IndicatorVerdict> Verdicts(params string[] codes) =>
        [.. codes.Select(code => new IndicatorVerdict(new IndicatorCode(code), Verdict.Met, null))];

    public static IReadOnlyList<IndicatorVerdict> AllVerdicts => Verdicts([.. Set.Indicators().Select(indicator => indicator.Code)]);

    private static Organisation Body(string id, string name) => new(new OrganisationId(id), OrganisationKind.Department, name, name, "Kế hoạch 22");

    private static Assignment InCharge(string department, params string[] codes) =>
        new("bo-thu", new OrganisationId(department), [.. codes.Select(IndicatorCode.Of)], "QĐ 1659/QĐ-UBND", FigureStatus.Unconfirmed);

    private static Dictionary<string, T> Map<T>(string key, T value) => new(StringComparer.Ordinal) { [key] = value };

    private static ProcessDefinition ReadPath()
    {
        using var file = System.IO.File.OpenRead(Repository.CommunePath);
        return BpmnReader.Read(file).Definition!;
    }
}
