using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items of this page.</param>
/// <param name="Number">Number of this page, from 1.</param>
/// <param name="Size">Items on a full page.</param>
/// <param name="Total">Items on all pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    /// <summary>Number of pages, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Counting in pages (phân trang).</summary>
public static class Paging
{
    /// <summary>How many entries lie before a page; for a page that no list reaches, more than any list has.</summary>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="size">Entries a page.</param>
    public static int Before(int page, int size) => (int)Math.Clamp((page - 1L) * size, 0, int.MaxValue);
}

/// <summary>An open task in somebody's inbox (việc cần làm).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Task">Id of the task in the path.</param>
/// <param name="TaskName">Its name.</param>
/// <param name="UnitName">The commune.</param>
/// <param name="DistrictName">Its district.</param>
/// <param name="LevelName">The level applied for.</param>
/// <param name="OpenedOn">Day it was opened.</param>
/// <param name="DueDay">Day it is due, or none when the limit is not known.</param>
/// <param name="LimitUnconfirmed">Whether the limit's figure is unconfirmed.</param>
/// <param name="Optional">Whether nobody waits for it, as for a withdrawal.</param>
/// <param name="Organisation">Id of the unit or body that has it.</param>
/// <param name="DueByOffice">Whether the due day is the office's, for want of a figure in the law.</param>
/// <param name="Stopped">Its clock while it stands still, or none.</param>
/// <param name="Procedure">What the dossier is carried through; a review without a due day is one whose length nobody has set yet.</param>
public sealed record InboxTask(
    DossierId Dossier,
    string Task,
    string TaskName,
    string UnitName,
    string DistrictName,
    string LevelName,
    DateOnly OpenedOn,
    DateOnly? DueDay,
    bool LimitUnconfirmed,
    bool Optional,
    OrganisationId? Organisation = null,
    bool DueByOffice = false,
    StoppedClock? Stopped = null,
    Procedure Procedure = Procedure.Recognition)
{
    /// <summary>What stands as the task of a question to a higher level, which is no task of a path.</summary>
    public const string Direction = "direction";
}

/// <summary>A clock that stands still (tạm dừng tính thời hạn).</summary>
/// <param name="Since">First day that is not counted.</param>
/// <param name="Used">Days used up before; none where no limit is known.</param>
/// <param name="Days">Days of the limit; none where it is not known.</param>
/// <param name="InWorkingDays">Whether only working days count.</param>
public sealed record StoppedClock(DateOnly Since, int? Used, int? Days, bool InWorkingDays);

/// <summary>A dossier in a list.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="UnitName">The commune.</param>
/// <param name="DistrictName">Its district.</param>
/// <param name="LevelName">The level applied for.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="LastActOn">Day of the last act.</param>
/// <param name="Procedure">What it is carried through.</param>
/// <param name="Round">Name of the round it is in, or none.</param>
public sealed record DossierLine(
    DossierId Dossier,
    string UnitName,
    string DistrictName,
    string LevelName,
    int Year,
    DossierStage Stage,
    DateOnly LastActOn,
    Procedure Procedure,
    string? Round = null);

/// <summary>What a list of dossiers is narrowed to.</summary>
/// <param name="Search">Part of a name, with or without diacritics.</param>
/// <param name="Stage">Only this stage.</param>
/// <param name="Round">Only this round, as <see cref="PlanDossier.Round"/> says.</param>
public sealed record DossierFilter(string? Search = null, DossierStage? Stage = null, string? Round = null);

/// <summary>A dossier among those of a plan.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Round">Id of its round, <see cref="AfterLast"/>, <see cref="NextYear"/>, or none while it has not arrived.</param>
public sealed record PlanDossier(DossierId Dossier, UnitId Unit, string Level, DossierStage Stage, string? Round)
{
    /// <summary>It arrived after the last round.</summary>
    public const string AfterLast = "after-last";

    /// <summary>It is left to next year's plan.</summary>
    public const string NextYear = "next-year";
}

/// <summary>Lists from the read models.</summary>
public interface IReadModels
{
    /// <summary>The open tasks of the person's role and organisation, soonest due first.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="only">Only those of this dossier; none: of all.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="cancellation">Cancels.</param>
    Task<Page<InboxTask>> InboxAsync(Actor actor, DossierId? only, int page, CancellationToken cancellation);

    /// <summary>Dossiers the person may view; the search finds names without diacritics.</summary>
    Task<Page<DossierLine>> DossiersAsync(Actor actor, DossierFilter filter, int page, CancellationToken cancellation);

    /// <summary>The first of those dossiers, in the order of the list.</summary>
    Task<IReadOnlyList<DossierId>> DossierIdsAsync(Actor actor, DossierFilter filter, int most, CancellationToken cancellation);

    /// <summary>All applications under a plan that the person may view.</summary>
    Task<IReadOnlyList<PlanDossier>> DossiersOfPlanAsync(Actor actor, ProvinceYearId provinceYear, CancellationToken cancellation);

    /// <summary>The open tasks of a dossier with their due days.</summary>
    Task<IReadOnlyList<InboxTask>> TasksOfAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>All dossiers of a plan and level that the person may view.</summary>
    Task<IReadOnlyList<LevelDossier>> DossiersOfLevelAsync(Actor actor, ProvinceYearId provinceYear, string level, CancellationToken cancellation);

    /// <summary>All dossiers that ended in a published recognition and that the person may view.</summary>
    Task<IReadOnlyList<RecognisedDossier>> RecognisedAsync(Actor actor, CancellationToken cancellation);

    /// <summary>The counts of every criterion of these dossiers at a level of verdict; none: of each indicator the level that spoke last.</summary>
    Task<IReadOnlyDictionary<(DossierId Dossier, CriterionNumber Criterion), CriterionScore>> CriterionScoresAsync(
        IReadOnlyList<DossierId> dossiers, VerdictLevel? level, CancellationToken cancellation);

    /// <summary>Where units of a province stand, by the dossiers of all its years.</summary>
    /// <param name="province">Id of the province.</param>
    /// <param name="units">Ids of the units.</param>
    /// <param name="cancellation">Cancels.</param>
    Task<IReadOnlyList<UnitAtLevel>> RecognitionsAsync(string province, IReadOnlyList<UnitId> units, CancellationToken cancellation);

    /// <summary>Open tasks of the person's own at one step of the paths, oldest first, up to <paramref name="most"/>.</summary>
    Task<IReadOnlyList<InboxTask>> TasksAtAsync(Actor actor, string element, int most, CancellationToken cancellation);

    /// <summary>How many applications of a plan stand at each stage, level by level.</summary>
    Task<IReadOnlyList<LevelCount>> LevelCountsAsync(ProvinceYearId provinceYear, CancellationToken cancellation);

    /// <summary>Timers of paths whose last day is before this day, oldest first.</summary>
    Task<IReadOnlyList<DueTimer>> DueTimersAsync(DateOnly today, CancellationToken cancellation);

    /// <summary>The next day on which something falls due after this one, or none.</summary>
    Task<DateOnly?> NextDueDayAsync(DateOnly after, CancellationToken cancellation);
}

/// <summary>How many applications of a plan stand at a stage of a level.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Procedure">The procedure: what is accepted after a merger is no unit more.</param>
/// <param name="Count">How many.</param>
public sealed record LevelCount(string Level, DossierStage Stage, Procedure Procedure, int Count);

/// <summary>A dossier among those of one plan and level.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Unit">Id of the commune.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Stands">Whether it is open or ended in recognition.</param>
public sealed record LevelDossier(DossierId Dossier, UnitId Unit, DossierStage Stage, bool Stands);

/// <summary>A dossier that ended in a published recognition.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="UnitName">The commune.</param>
/// <param name="DistrictName">Its district.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="CriteriaSet">Id of the set it was judged by.</param>
/// <param name="Unit">Id of the unit.</param>
public sealed record RecognisedDossier(
    DossierId Dossier,
    ProvinceYearId ProvinceYear,
    string UnitName,
    string DistrictName,
    string Level,
    string LevelName,
    int Year,
    string CriteriaSet,
    UnitId Unit);

/// <summary>A timer of a path whose day has passed.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Timer">Id of the timer instance.</param>
/// <param name="DueDay">Its last day.</param>
public sealed record DueTimer(DossierId Dossier, string Timer, DateOnly DueDay);
