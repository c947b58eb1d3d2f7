using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Application.Dossiers.View.ViewHeatMap;

/// <summary>Something a reader can choose, with its name.</summary>
/// <param name="Id">What stands in an address.</param>
/// <param name="Name">What people read.</param>
public sealed record HeatMapChoice(string Id, string Name);

/// <summary>Communes by criteria (bản đồ kết quả tiêu chí của các xã).</summary>
/// <param name="ProvinceYear">The plan shown; none when the reader's province has none.</param>
/// <param name="Level">The level of recognition shown.</param>
/// <param name="District">The district it is narrowed to, or none.</param>
/// <param name="By">Whose verdicts are counted; none: of each indicator the level that spoke last.</param>
/// <param name="ProvinceYears">Plans the reader may choose.</param>
/// <param name="Levels">Levels of that plan the reader may choose.</param>
/// <param name="Districts">Districts the reader may choose; empty where there is nothing to choose.</param>
/// <param name="VerdictLevels">Levels of verdict that the path has.</param>
/// <param name="Criteria">The columns: criteria of the set.</param>
/// <param name="Lines">The communes of this page.</param>
/// <param name="On">The day of which this tells.</param>
public sealed record HeatMapView(
    HeatMapChoice? ProvinceYear,
    HeatMapChoice? Level,
    UnitId? District,
    VerdictLevel? By,
    IReadOnlyList<HeatMapChoice> ProvinceYears,
    IReadOnlyList<HeatMapChoice> Levels,
    IReadOnlyList<HeatMapChoice> Districts,
    IReadOnlyList<VerdictLevel> VerdictLevels,
    IReadOnlyList<HeatMapColumn> Criteria,
    Page<HeatMapLine> Lines,
    DateOnly On);

/// <summary>A criterion as a column.</summary>
/// <param name="Number">Its number in the set.</param>
/// <param name="Name">Its name.</param>
public sealed record HeatMapColumn(int Number, string Name);

/// <summary>A commune with a cell for each criterion.</summary>
/// <param name="Unit">Id of the commune.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="DistrictName">Its district; empty where there are no districts.</param>
/// <param name="Dossier">Its dossier for the level; none when it has not opened one.</param>
/// <param name="Stage">Where the dossier stands.</param>
/// <param name="CriteriaMet">Criteria met.</param>
/// <param name="Cells">One for each column, in order.</param>
/// <param name="Review">The latest finished review of its recognition, whose verdicts are counted instead of the application's; none before the first, or where one level's verdicts are asked for.</param>
public sealed record HeatMapLine(
    UnitId Unit,
    string UnitName,
    string DistrictName,
    DossierId? Dossier,
    DossierStage? Stage,
    int CriteriaMet,
    IReadOnlyList<CriterionScore> Cells,
    LatestReview? Review = null)
{
    /// <summary>The dossier whose verdicts are counted; none when there is none.</summary>
    public DossierId? Judged => Review?.Review ?? Dossier;
}
