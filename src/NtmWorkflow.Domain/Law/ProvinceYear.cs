using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Law;

/// <summary>
/// One province in one year of the programme: units, plan, who is in charge, council and inspection team.
/// Folder <c>workflows/provinces/{province}/{year}/</c>, one file for each member.
/// </summary>
/// <param name="Province">File <c>province.json</c>.</param>
/// <param name="Plan">File <c>plan.json</c>.</param>
/// <param name="Departments">File <c>departments.json</c>.</param>
/// <param name="Council">File <c>council.json</c>.</param>
/// <param name="InspectionTeam">File <c>inspection-team.json</c>.</param>
/// <param name="Overrides">File <c>overrides.json</c>, or none: the province fixed no figure of its own.</param>
/// <param name="OverridesHash">SHA-256 of that file, lower-case hex, or none.</param>
/// <param name="Sets">Criteria sets that the province issued, by id; folder <c>criteria</c>.</param>
/// <param name="Reporting">File <c>duties.json</c>, or none: nobody owes a report under this plan.</param>
/// <param name="Rulings">What the coordination office decided since on units of the plan; in no file.</param>
public sealed record ProvinceYear(
    Province Province,
    Plan Plan,
    DepartmentsInCharge Departments,
    Board Council,
    Board InspectionTeam,
    ProvinceOverrides? Overrides = null,
    string? OverridesHash = null,
    IReadOnlyDictionary<string, CriteriaSet>? Sets = null,
    ReportingRegime? Reporting = null,
    IReadOnlyList<PlanRuling>? Rulings = null)
{
    /// <summary>What was decided last on a unit of the plan, or none.</summary>
    public PlanRuling? RulingOn(UnitId unit, string level) => Rulings?.LastOrDefault(one => one.IsOn(unit, level));

    /// <summary>The last day on which a unit's dossier is filed (hạn nộp hồ sơ): as the office decided, or as the plan says; none where it does not.</summary>
    public DateOnly? FilingDayOf(Unit unit, string level) => RulingOn(unit.Id, level)?.FileBy ?? Plan.FilingDayOf(unit);

    /// <summary>Targets of the plan whose unit is there on a day: nobody waits for one that was dissolved or merged since.</summary>
    public IEnumerable<PlanTarget> TargetsOn(DateOnly day) =>
        Plan.Targets.Where(target => Province.Unit(target.Unit) is { } unit && Province.IsThere(unit, day));
}

/// <summary>The year's plan (kế hoạch năm): which unit aims for which level.</summary>
/// <param name="Document">Number and title of the plan.</param>
/// <param name="Date">Day it was issued.</param>
/// <param name="FileBy">Last day on which a commune's dossier is filed with the province, or none where the plan does not say.</param>
/// <param name="Targets">Units and the level each aims for.</param>
/// <param name="Rounds">Rounds in which the council meets (đợt xét), where the plan has several.</param>
/// <param name="DistrictFiling">When a district's own dossier is prepared and filed, or none where the plan does not say.</param>
/// <param name="Preparations">What comes before the year's work, for example a commune's scheme (đề án).</param>
/// <param name="Goals">How many units the plan wants at a level, where it counts them.</param>
/// <param name="Tasks">Tasks of the plan's annexes with who leads and when (phụ lục nhiệm vụ).</param>
public sealed record Plan(
    string Document,
    DateOnly Date,
    Sourced<DateOnly>? FileBy,
    IReadOnlyList<PlanTarget> Targets,
    IReadOnlyList<PlanRound>? Rounds = null,
    DistrictFiling? DistrictFiling = null,
    IReadOnlyList<PlanPreparation>? Preparations = null,
    IReadOnlyList<PlanGoal>? Goals = null,
    IReadOnlyList<PlanTask>? Tasks = null)
{
    /// <summary>The last day on which a unit's dossier is filed (hạn nộp hồ sơ), or none where the plan does not say.</summary>
    public DateOnly? FilingDayOf(Unit unit) => unit.Kind == UnitKind.District && DistrictFiling is { } filing ? filing.FileBy : FileBy?.Value;

    /// <summary>The first round whose cut-off day is not past, or none (đợt xét gần nhất còn nhận hồ sơ).</summary>
    public PlanRound? NextRound(DateOnly day) =>
        Rounds?.Where(round => day <= round.CutOff).MinBy(round => round.CutOff);
}

/// <summary>How many units are to reach a level in the year (chỉ tiêu số lượng).</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="AtLeast">At least so many.</param>
/// <param name="AtMost">At most so many, or none.</param>
/// <param name="Source">Section of the plan.</param>
/// <param name="Status">Whether it was confirmed.</param>
public sealed record PlanGoal(string Level, int AtLeast, int? AtMost, string Source, FigureStatus Status);

/// <summary>A round of appraisal (đợt xét, công nhận).</summary>
/// <param name="Id">For example <c>dot-1</c>.</param>
/// <param name="Name">For example "Đợt 1 (tháng 10)".</param>
/// <param name="CutOff">Last day on which a dossier is filed for it.</param>
/// <param name="Source">Section of the plan.</param>
/// <param name="Status">Whether the day was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record PlanRound(
    string Id, string Name, DateOnly CutOff, string Source, FigureStatus Status, string? Note = null);

/// <summary>When a district's own dossier is prepared and filed (hồ sơ cấp huyện).</summary>
/// <param name="From">First day of the procedure, or none.</param>
/// <param name="FileBy">Last day to file.</param>
/// <param name="Source">Section of the plan.</param>
/// <param name="Status">Whether the days were confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record DistrictFiling(DateOnly? From, DateOnly FileBy, string Source, FigureStatus Status, string? Note = null);

/// <summary>Something that comes before the year's work (việc chuẩn bị).</summary>
/// <param name="Id">For example <c>draft-scheme</c>.</param>
/// <param name="Text">What is done, by whom.</param>
/// <param name="By">Last day, or none where the plan does not say.</param>
/// <param name="Source">Section of the plan.</param>
/// <param name="Status">Whether it was confirmed.</param>
public sealed record PlanPreparation(string Id, string Text, DateOnly? By, string Source, FigureStatus Status);

/// <summary>How firmly the plan names a unit.</summary>
public enum Ambition
{
    /// <summary>Counted in the plan's target (chỉ tiêu).</summary>
    Planned,

    /// <summary>To strive for, beyond the target (phấn đấu).</summary>
    Striving,
}

/// <summary>A unit that the plan names and the level it aims for (đơn vị đăng ký).</summary>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Level">Id of the level in the regime; a district's level stands here too.</param>
/// <param name="Ambition">Planned or to strive for.</param>
/// <param name="Source">Section of the plan.</param>
public sealed record PlanTarget(UnitId Unit, string Level, Ambition Ambition, string Source);

/// <summary>Provincial bodies and what each department is in charge of (phân công phụ trách tiêu chí).</summary>
/// <param name="Organisations">The bodies that act at province level.</param>
/// <param name="Assignments">Which department signs off which indicator of which set.</param>
/// <param name="AwardsDepartment">Id of the department that proposes awards (thi đua, khen thưởng), or none where it is not named.</param>
public sealed record DepartmentsInCharge(
    IReadOnlyList<Organisation> Organisations, IReadOnlyList<Assignment> Assignments, OrganisationId? AwardsDepartment = null);

/// <summary>Kinds of body that act at province level.</summary>
public enum OrganisationKind
{
    /// <summary>Department or agency in charge of criteria (sở, ban, ngành).</summary>
    Department,

    /// <summary>Coordination office (Văn phòng Điều phối nông thôn mới).</summary>
    CoordinationOffice,

    /// <summary>Vietnam Fatherland Front (Ủy ban Mặt trận Tổ quốc Việt Nam).</summary>
    FatherlandFront,

    /// <summary>Inspection team (Đoàn thẩm định).</summary>
    InspectionTeam,

    /// <summary>Appraisal council (Hội đồng thẩm định).</summary>
    Council,

    /// <summary>Provincial People's Committee, whose chairman decides (UBND tỉnh).</summary>
    ProvincialCommittee,

    /// <summary>Steering committee of the programme (Ban Chỉ đạo tỉnh).</summary>
    SteeringCommittee,
}

/// <summary>A body that acts in the procedure (cơ quan, tổ chức).</summary>
/// <param name="Id">For example <c>so-y-te</c>.</param>
/// <param name="Kind">What kind of body.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name for lists.</param>
/// <param name="Source">Document that names it.</param>
/// <param name="DecisionSeries">Symbol of its decisions after their number (ký hiệu), for example "QĐ-UBND-HC"; none: "QĐ-UBND".</param>
public sealed record Organisation(
    OrganisationId Id, OrganisationKind Kind, string Name, string ShortName, string Source, string? DecisionSeries = null);

/// <summary>What a department is in charge of in a criteria set, at indicator level.</summary>
/// <param name="CriteriaSet">Id of the set.</param>
/// <param name="Department">Id of the department.</param>
/// <param name="Indicators">Codes of its indicators.</param>
/// <param name="Source">Document the assignment rests on.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="SharedWith">Departments that take part where the lead is shared; the department named leads and signs.</param>
public sealed record Assignment(
    string CriteriaSet,
    OrganisationId Department,
    IReadOnlyList<IndicatorCode> Indicators,
    string Source,
    FigureStatus Status,
    string? Note = null,
    IReadOnlyList<OrganisationId>? SharedWith = null);

/// <summary>A body with members in office: the appraisal council or the inspection team.</summary>
/// <param name="Organisation">Id of the body among the organisations.</param>
/// <param name="Document">Decision that set it up.</param>
/// <param name="Status">Whether the composition was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="Members">Members with their time in office.</param>
public sealed record Board(
    OrganisationId Organisation, string Document, FigureStatus Status, string? Note, IReadOnlyList<BoardMember> Members)
{
    /// <summary>The members in office on a day (thành viên đương nhiệm).</summary>
    public IReadOnlyList<BoardMember> InOffice(DateOnly day) =>
        [.. Members.Where(member => member.From <= day && (member.To is not { } last || day <= last))];
}

/// <summary>Seats on a board.</summary>
public enum Seat
{
    /// <summary>Chair (Chủ tịch Hội đồng, Trưởng đoàn).</summary>
    Chair,

    /// <summary>Deputy chair (Phó Chủ tịch, Phó Trưởng đoàn).</summary>
    Deputy,

    /// <summary>Member and secretary (Ủy viên, Thư ký).</summary>
    Secretary,

    /// <summary>Member (Ủy viên, thành viên).</summary>
    Member,

    /// <summary>Invited, with or without a vote (mời tham gia).</summary>
    Invited,
}

/// <summary>A member of a board, by position, with the time in office.</summary>
/// <param name="Id">For example <c>giam-doc-so-y-te</c>.</param>
/// <param name="Position">Position that holds the seat.</param>
/// <param name="Seat">The seat.</param>
/// <param name="From">First day in office.</param>
/// <param name="To">Last day in office, or none.</param>
/// <param name="Votes">Whether the member has a vote and is counted; only an invited member may be without one.</param>
/// <param name="Unit">Id of the unit or body that the member comes from, or none; whoever comes from the unit applying, or from its district, takes no part in its vote.</param>
public sealed record BoardMember(
    string Id, string Position, Seat Seat, DateOnly From, DateOnly? To, bool Votes = true, OrganisationId? Unit = null);
