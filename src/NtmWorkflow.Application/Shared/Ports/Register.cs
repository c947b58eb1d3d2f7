using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>How a recognition stands today (tình trạng công nhận).</summary>
public enum RegisterState
{
    /// <summary>It stands (đang có hiệu lực).</summary>
    Recognised,

    /// <summary>It was revoked (đã thu hồi).</summary>
    Revoked,

    /// <summary>A unit made by a merger took it over (đã được thừa nhận ở đơn vị mới).</summary>
    TakenOver,

    /// <summary>It ended with its unit: the unit made by a merger was accepted at a lower level (hết hiệu lực do sắp xếp).</summary>
    Lapsed,
}

/// <summary>What happened to a unit's recognition.</summary>
public enum RegisterEventKind
{
    /// <summary>It was recognised (công nhận).</summary>
    Recognised,

    /// <summary>It was accepted after a merger (thừa nhận sau sắp xếp).</summary>
    Accepted,

    /// <summary>A review confirmed it (rà soát: giữ vững).</summary>
    Confirmed,

    /// <summary>It was revoked (thu hồi).</summary>
    Revoked,

    /// <summary>A unit made by a merger took it over.</summary>
    TakenOver,

    /// <summary>It ended with its unit, which was merged.</summary>
    Lapsed,
}

/// <summary>A unit and level in the public register (danh sách đơn vị được công nhận).</summary>
/// <param name="Province">Id of the province.</param>
/// <param name="ProvinceName">Its name.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="UnitKind">Its kind.</param>
/// <param name="District">Id of its district, or none.</param>
/// <param name="DistrictName">Name of its district; empty where there is none.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Procedure">Recognition, or acceptance after a merger.</param>
/// <param name="DecisionSymbol">Number and symbol of the decision.</param>
/// <param name="DecisionDay">Day of the decision.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Code">Code under which the decision is checked.</param>
/// <param name="Standing">How it stands today.</param>
/// <param name="EndedOn">Day of the decision that ended it, or none.</param>
/// <param name="EndedBy">Number and symbol of that decision, or none.</param>
/// <param name="ConfirmedPeriod">The latest period whose review confirmed it, or none.</param>
/// <param name="ConfirmedOn">Day on which that review ended, or none.</param>
public sealed record RegisterLine(
    string Province,
    string ProvinceName,
    UnitId Unit,
    string UnitName,
    UnitKind UnitKind,
    UnitId? District,
    string DistrictName,
    string Level,
    string LevelName,
    int Year,
    Procedure Procedure,
    string DecisionSymbol,
    DateOnly DecisionDay,
    DateOnly PublishedOn,
    string Code,
    RegisterState Standing,
    DateOnly? EndedOn,
    string? EndedBy,
    string? ConfirmedPeriod,
    DateOnly? ConfirmedOn);

/// <summary>Something that happened to a unit's recognition.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Day">When.</param>
/// <param name="Year">Year of achievement, of a recognition.</param>
/// <param name="Symbol">Number and symbol of the decision, or none.</param>
/// <param name="Code">Code under which the decision is checked, or none.</param>
/// <param name="Period">The period reviewed, of a review.</param>
/// <param name="PublishedOn">Day of publication, of a recognition.</param>
public sealed record RegisterEvent(
    string Level,
    string LevelName,
    RegisterEventKind Kind,
    DateOnly Day,
    int? Year,
    string? Symbol,
    string? Code,
    string? Period,
    DateOnly? PublishedOn);

/// <summary>What the register is narrowed to; whatever is left out is not narrowed.</summary>
public sealed record RegisterFilter
{
    /// <summary>Part of a name or of a decision's number, with or without diacritics.</summary>
    public string? Search { get; init; }

    /// <summary>Id of the province.</summary>
    public string? Province { get; init; }

    /// <summary>Id of the district.</summary>
    public UnitId? District { get; init; }

    /// <summary>Id of the level.</summary>
    public string? Level { get; init; }

    /// <summary>Year of achievement.</summary>
    public int? Year { get; init; }

    /// <summary>Year of the decision.</summary>
    public int? DecisionYear { get; init; }

    /// <summary>How it stands today.</summary>
    public RegisterState? Standing { get; init; }
}

/// <summary>Something the register can be narrowed to.</summary>
/// <param name="Id">What stands in an address.</param>
/// <param name="Name">What people read.</param>
public sealed record RegisterChoice(string Id, string Name);

/// <summary>Everything the register can be narrowed to.</summary>
/// <param name="Provinces">Provinces.</param>
/// <param name="Districts">Districts.</param>
/// <param name="Levels">Levels.</param>
/// <param name="Years">Years of achievement, latest first.</param>
/// <param name="DecisionYears">Years of decisions, latest first.</param>
public sealed record RegisterChoices(
    IReadOnlyList<RegisterChoice> Provinces,
    IReadOnlyList<RegisterChoice> Districts,
    IReadOnlyList<RegisterChoice> Levels,
    IReadOnlyList<int> Years,
    IReadOnlyList<int> DecisionYears);

/// <summary>A recognition with its latest finished review.</summary>
/// <param name="Review">The dossier of the review.</param>
/// <param name="Period">The period reviewed.</param>
/// <param name="Day">Day on which it ended.</param>
/// <param name="CriteriaSet">Id of the set it measured against.</param>
public sealed record LatestReview(DossierId Review, string Period, DateOnly Day, string CriteriaSet);

/// <summary>A recognition that stands and may be due for a review.</summary>
/// <param name="Dossier">Its dossier.</param>
/// <param name="ProvinceYear">Id of its province year.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="PublishedOn">Day of its publication.</param>
public sealed record RecognitionInForce(DossierId Dossier, ProvinceYearId ProvinceYear, UnitId Unit, string Level, DateOnly PublishedOn);

/// <summary>The public register.</summary>
public interface IRegister
{
    /// <summary>A page of the register, the latest decision first.</summary>
    Task<Page<RegisterLine>> PageAsync(RegisterFilter filter, int page, CancellationToken cancellation);

    /// <summary>Every line, by province, unit and level: the same order always.</summary>
    Task<IReadOnlyList<RegisterLine>> AllAsync(RegisterFilter filter, CancellationToken cancellation);

    /// <summary>The levels of a unit, by level; empty when it is not in the register.</summary>
    Task<IReadOnlyList<RegisterLine>> UnitAsync(string province, UnitId unit, CancellationToken cancellation);

    /// <summary>What happened to a unit's recognitions, oldest first.</summary>
    Task<IReadOnlyList<RegisterEvent>> HistoryAsync(string province, UnitId unit, CancellationToken cancellation);

    /// <summary>What the register can be narrowed to.</summary>
    Task<RegisterChoices> ChoicesAsync(CancellationToken cancellation);

    /// <summary>The latest finished review of each of these recognitions that has one.</summary>
    Task<IReadOnlyDictionary<DossierId, LatestReview>> LatestReviewsAsync(IReadOnlyList<DossierId> recognitions, CancellationToken cancellation);

    /// <summary>Every recognition that stands.</summary>
    Task<IReadOnlyList<RecognitionInForce>> InForceAsync(CancellationToken cancellation);
}
