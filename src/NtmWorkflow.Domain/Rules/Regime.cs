namespace NtmWorkflow.Domain.Rules;

/// <summary>
/// The law of one period of the programme (bộ quy định của một giai đoạn): levels, conditions, time limits, votes, papers.
/// File <c>workflows/regimes/{id}/regime.json</c>. A dossier is pinned to the content hash it started with.
/// </summary>
/// <param name="Id">Folder name, for example <c>2021-2025</c>.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, or none while it runs.</param>
/// <param name="LegalBasis">The documents it rests on.</param>
/// <param name="Levels">Levels a commune can be recognised at, lowest first.</param>
/// <param name="Conditions">Conditions that every recognition needs.</param>
/// <param name="TimeLimits">Time limits by key; a path names them as <c>@key</c>.</param>
/// <param name="CouncilVote">Quorum and majority of the appraisal council.</param>
/// <param name="Papers">Papers that make up a dossier.</param>
public sealed record Regime(
    string Id,
    string Name,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<string> LegalBasis,
    IReadOnlyList<RecognitionLevel> Levels,
    IReadOnlyList<RecognitionCondition> Conditions,
    IReadOnlyDictionary<string, StatutoryLimit> TimeLimits,
    VotingRule CouncilVote,
    IReadOnlyList<Paper> Papers);

/// <summary>A level of recognition (mức đạt chuẩn): đạt chuẩn, nâng cao, kiểu mẫu.</summary>
/// <param name="Id">For example <c>nang-cao</c>.</param>
/// <param name="Name">For example "Xã nông thôn mới nâng cao".</param>
/// <param name="CriteriaSet">Id of the criteria set that must be met.</param>
/// <param name="Path">File name of the BPMN path, beside the regime file.</param>
/// <param name="Satisfaction">Share of surveyed residents who must be satisfied, in percent (tỷ lệ hài lòng).</param>
public sealed record RecognitionLevel(string Id, string Name, string CriteriaSet, string Path, Sourced<decimal> Satisfaction);

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
public sealed record RecognitionCondition(
    string Id, string Text, ConditionCheck Check, string Remedy, string Source, FigureStatus Status);

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

/// <summary>What a share of votes is counted of.</summary>
public enum VoteBase
{
    /// <summary>All members in office on the day of the session (tổng số thành viên).</summary>
    MembersInOffice,

    /// <summary>The members present (thành viên dự họp).</summary>
    MembersPresent,

    /// <summary>The ballots cast (phiếu hợp lệ).</summary>
    BallotsCast,
}

/// <summary>Quorum and majority of a vote (điều kiện họp và tỷ lệ tán thành).</summary>
/// <param name="QuorumPercent">Share of members who must be present, in percent.</param>
/// <param name="QuorumBase">What the quorum is a share of.</param>
/// <param name="MajorityPercent">Share of approving ballots that is needed, in percent.</param>
/// <param name="MajorityBase">What the majority is a share of.</param>
public sealed record VotingRule(
    Sourced<decimal> QuorumPercent, VoteBase QuorumBase, Sourced<decimal> MajorityPercent, VoteBase MajorityBase);

/// <summary>A paper of the dossier (thành phần hồ sơ).</summary>
/// <param name="Id">For example <c>to-trinh</c>.</param>
/// <param name="Name">Name of the paper.</param>
/// <param name="Task">Id of the path's task at which it is handed in.</param>
/// <param name="Enforcement">Whether a missing paper blocks or only warns.</param>
/// <param name="Source">Legal source.</param>
/// <param name="Status">Whether the demand was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record Paper(
    string Id, string Name, string Task, Enforcement Enforcement, string Source, FigureStatus Status, string? Note = null);
