using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Law;

/// <summary>
/// The law of one period of the programme (bộ quy định của một giai đoạn): levels, conditions, time limits, votes, papers.
/// File <c>workflows/regimes/{id}/regime.json</c>. A dossier is pinned to the content hash it started with.
/// </summary>
/// <param name="Id">Folder name, for example <c>2021-2025</c>.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, or none while it runs.</param>
/// <param name="LegalBasis">The documents that decisions under it rest on, in the order in which papers cite them.</param>
/// <param name="Levels">Levels a commune can be recognised at, lowest first.</param>
/// <param name="Conditions">Conditions that every recognition needs.</param>
/// <param name="TimeLimits">Time limits by key; a path names them as <c>@key</c>.</param>
/// <param name="CouncilVote">Quorum and majority of the appraisal council.</param>
/// <param name="Papers">Papers that make up a dossier.</param>
/// <param name="Regions">Economic regions that thresholds may name.</param>
/// <param name="CommuneGroups">Commune groups that thresholds may name.</param>
/// <param name="SpecialHardship">Region that units with special hardship are counted to, or none.</param>
/// <param name="Note">What every reader of the regime must know, for example that it is provisional.</param>
/// <param name="Actors">Roles that exist under the regime; none: all of them.</param>
/// <param name="LateSteps">Who is told, and when, that a task is late; a habit of this service, not of the law. None: nobody.</param>
/// <param name="NoReply">Whether the office may go on without a department that did not reply by its due day; none: it may not.</param>
/// <param name="SurveyQuestions">Questions that the satisfaction survey counts one by one; none: only the whole is counted.</param>
/// <param name="Reviews">Periods after which recognised units are reviewed; none: none is known.</param>
/// <param name="Superiors">Who may ask which higher level for its direction; none: nobody.</param>
/// <param name="Provisional">Its procedure is not decided yet: every path under it is shown as provisional (quy trình tạm).</param>
/// <param name="DirectionStopsClock">Whether a step's clock stands still while its owner waits for a higher level's answer; no value, or none: not known, and it runs on.</param>
/// <param name="SecondPerson">Kinds of changes of the rules that are in force only once a second person confirmed them; a habit of this service, not of the law. None: all kinds.</param>
public sealed record Regime(
    string Id,
    string Name,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<LegalDocument> LegalBasis,
    IReadOnlyList<RecognitionLevel> Levels,
    IReadOnlyList<RecognitionCondition> Conditions,
    IReadOnlyDictionary<string, StatutoryLimit> TimeLimits,
    VotingRule CouncilVote,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<NamedCode>? Regions = null,
    IReadOnlyList<NamedCode>? CommuneGroups = null,
    SpecialHardshipRule? SpecialHardship = null,
    string? Note = null,
    IReadOnlyList<Role>? Actors = null,
    IReadOnlyList<LateStep>? LateSteps = null,
    Sourced<bool>? NoReply = null,
    IReadOnlyList<SurveyQuestion>? SurveyQuestions = null,
    IReadOnlyList<ReviewSchedule>? Reviews = null,
    IReadOnlyList<Superiors>? Superiors = null,
    bool Provisional = false,
    Sourced<bool?>? DirectionStopsClock = null,
    IReadOnlyList<RuleChangeKind>? SecondPerson = null)
{
    /// <summary>Whether a change of a kind waits for a second person.</summary>
    public bool NeedsSecondPerson(RuleChangeKind kind) => SecondPerson?.Contains(kind) ?? true;

    /// <summary>The conditions that a unit of a kind is held to.</summary>
    public IEnumerable<RecognitionCondition> ConditionsOf(UnitKind kind) => Conditions.Where(condition => condition.Kinds?.Contains(kind) ?? true);

    /// <summary>The papers of a unit of a kind, at a step.</summary>
    public IEnumerable<Paper> PapersOf(UnitKind kind, string task) => Papers.Where(paper => paper.Task == task && (paper.Kinds?.Contains(kind) ?? true));

    /// <summary>Whether there are districts (có cấp huyện).</summary>
    public bool HasDistricts => Actors?.Contains(Role.DistrictVerifier) ?? true;

    /// <summary>The levels that a role may ask for their direction, nearest first.</summary>
    public Superiors? SuperiorsOf(Role role) => Superiors?.FirstOrDefault(one => one.Of == role);
}

/// <summary>The higher levels that a role may ask for their direction (cấp trên xin ý kiến).</summary>
/// <param name="Of">Who asks.</param>
/// <param name="Ask">Who may be asked, nearest first; the role itself: the head of the same body.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record Superiors(
    Role Of, IReadOnlyList<Role> Ask, string Source, FigureStatus Status, string? Note = null);

/// <summary>A region or commune group (vùng kinh tế, nhóm xã).</summary>
/// <param name="Code">For example <c>DBSCL</c>.</param>
/// <param name="Name">Full name, or the rule that puts a commune in the group.</param>
/// <param name="ShortName">For example "ĐBSCL".</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">Whether it was confirmed.</param>
public sealed record NamedCode(string Code, string Name, string ShortName, string Source, FigureStatus Status);

/// <summary>Units with special hardship take another region's level (quy định cho xã đặc biệt khó khăn).</summary>
/// <param name="Name">Who it is for, in words.</param>
/// <param name="Flags">A unit with any of these.</param>
/// <param name="Region">Region whose level it takes.</param>
/// <param name="Source">Legal source.</param>
/// <param name="Status">Whether it was confirmed.</param>
public sealed record SpecialHardshipRule(
    string Name, IReadOnlyList<UnitTrait> Flags, string Region, string Source, FigureStatus Status);

/// <summary>A level of recognition (mức đạt chuẩn): đạt chuẩn, nâng cao, kiểu mẫu.</summary>
/// <param name="Id">For example <c>nang-cao</c>.</param>
/// <param name="Name">For example "Xã nông thôn mới nâng cao".</param>
/// <param name="CriteriaSet">Id of the criteria set that must be met.</param>
/// <param name="Path">File name of the BPMN path, beside the regime file; none: the level can't be applied for yet.</param>
/// <param name="Satisfaction">Share of surveyed residents who must be satisfied, in percent (tỷ lệ hài lòng), or none where no share is known.</param>
/// <param name="AppliesTo">Kind of unit that is recognised.</param>
/// <param name="Revocation">When a recognition is revoked, or none where that is not known.</param>
/// <param name="ItemSatisfaction">Share of satisfied residents that each question must reach, in percent, in each commune of a district; none where it is not known.</param>
/// <param name="Procedures">Paths of the procedures other than recognition; none: the level has none of them yet.</param>
public sealed record RecognitionLevel(
    string Id,
    string Name,
    string CriteriaSet,
    string? Path,
    Sourced<decimal>? Satisfaction,
    UnitKind AppliesTo = UnitKind.Commune,
    RevocationRule? Revocation = null,
    Sourced<decimal>? ItemSatisfaction = null,
    IReadOnlyList<ProcedurePath>? Procedures = null)
{
    /// <summary>File name of the path that a procedure takes, or none where it is not known.</summary>
    public string? PathOf(Procedure procedure) => procedure == Procedure.Recognition
        ? Path
        : Procedures?.FirstOrDefault(other => other.Procedure == procedure)?.Path;

    /// <summary>The set that a procedure measures against: a recognised unit is reviewed and revoked by the revocation rule's.</summary>
    public string SetOf(Procedure procedure) =>
        procedure is Procedure.Review or Procedure.Revocation ? Revocation?.CriteriaSet ?? CriteriaSet : CriteriaSet;

    /// <summary>Whether what is recognised lies below a commune: a village, a residential area, a garden (dưới xã).</summary>
    public bool IsBelowCommune() => AppliesTo is UnitKind.Hamlet or UnitKind.ResidentialArea or UnitKind.Garden;
}

/// <summary>Somebody who is told that a task is late (bước nhắc, báo cáo khi chậm); a habit of this service, not of the law.</summary>
/// <param name="Id">For example <c>head</c>.</param>
/// <param name="Task">Id of the path's task.</param>
/// <param name="DaysAfterDue">Calendar days after the due day, at least 1.</param>
/// <param name="To">Who is told.</param>
public sealed record LateStep(string Id, string Task, int DaysAfterDue, Role To);

/// <summary>A question of the satisfaction survey that is counted by itself (nội dung lấy ý kiến).</summary>
/// <param name="Id">For example <c>ha-tang</c>.</param>
/// <param name="Text">What residents are asked about.</param>
/// <param name="Source">Form or guideline.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record SurveyQuestion(string Id, string Text, string Source, FigureStatus Status, string? Note = null);

/// <summary>
/// When a recognition is revoked (điều kiện thu hồi): a share of the criteria is no longer met with a critical one among
/// them, or a larger share whichever they are.
/// </summary>
/// <param name="CriteriaSet">Id of the set that the unit is measured against.</param>
/// <param name="WithCriticalPercent">Share of criteria not met, in percent, from which one critical criterion among them is enough.</param>
/// <param name="AnyPercent">Share of criteria not met, in percent, from which it is revoked in any case.</param>
/// <param name="CriticalCriteria">Numbers of the critical criteria in the set.</param>
/// <param name="RevokedUnitsPercent">For a district: share of its communes revoked, in percent, that is enough; none for a commune.</param>
/// <param name="WarnWithin">Warn when this many more criteria would reach the line; a habit of this service, not of the law.</param>
public sealed record RevocationRule(
    string CriteriaSet,
    Sourced<decimal> WithCriticalPercent,
    Sourced<decimal> AnyPercent,
    IReadOnlyList<int> CriticalCriteria,
    Sourced<decimal>? RevokedUnitsPercent = null,
    int WarnWithin = 2);

/// <summary>How a condition is checked when a dossier is submitted.</summary>
public enum ConditionCheck
{
    /// <summary>From the assessment: every indicator met.</summary>
    Criteria,

    /// <summary>The commune declares it, later steps verify it.</summary>
    Declaration,
}

/// <summary>One of the conditions of recognition (điều kiện công nhận).</summary>
/// <param name="Id">For example <c>no-construction-debt</c>.</param>
/// <param name="Text">The condition in the law's words.</param>
/// <param name="Check">How it is checked at submission.</param>
/// <param name="Remedy">What to do when it is not met.</param>
/// <param name="Source">Legal source.</param>
/// <param name="Status">Whether the source was confirmed.</param>
/// <param name="Kinds">Kinds of unit that are held to it; none: all.</param>
public sealed record RecognitionCondition(
    string Id, string Text, ConditionCheck Check, string Remedy, string Source, FigureStatus Status, IReadOnlyList<UnitKind>? Kinds = null);

/// <summary>How the days of a time limit are counted.</summary>
public enum DayUnit
{
    /// <summary>Every day counts (ngày).</summary>
    CalendarDays,

    /// <summary>Only working days count (ngày làm việc).</summary>
    WorkingDays,
}

/// <summary>Whether a limit is a longest or a shortest time.</summary>
public enum LimitKind
{
    /// <summary>To be done within this time.</summary>
    AtMost,

    /// <summary>Must last at least this long.</summary>
    AtLeast,
}

/// <summary>A time limit of the procedure (thời hạn). <see cref="Days"/> is empty where the law's figure is not known.</summary>
/// <param name="Name">What is limited, in Vietnamese.</param>
/// <param name="Days">Number of days, 1 to 365; empty: not known, so no due day is computed.</param>
/// <param name="Unit">How the days are counted.</param>
/// <param name="Kind">Longest or shortest time.</param>
/// <param name="Enforcement">What happens when it is not kept.</param>
/// <param name="Source">Legal source.</param>
/// <param name="Status">Whether the figure was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record StatutoryLimit(
    string Name,
    int? Days,
    DayUnit Unit,
    LimitKind Kind,
    Enforcement Enforcement,
    string Source,
    FigureStatus Status,
    string? Note = null);

/// <summary>A paper of the dossier (thành phần hồ sơ).</summary>
/// <param name="Id">For example <c>to-trinh</c>.</param>
/// <param name="Name">Name of the paper.</param>
/// <param name="Task">Id of the path's task at which it is handed in.</param>
/// <param name="Enforcement">Whether a missing paper blocks or only warns.</param>
/// <param name="Source">Legal source.</param>
/// <param name="Status">Whether the demand was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="Kinds">Kinds of unit that hand it in; none: all.</param>
public sealed record Paper(
    string Id,
    string Name,
    string Task,
    Enforcement Enforcement,
    string Source,
    FigureStatus Status,
    string? Note = null,
    IReadOnlyList<UnitKind>? Kinds = null);
