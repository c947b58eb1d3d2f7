using NtmWorkflow.Application.Dossiers.View.ViewMatrix;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>A dossier's matrix as programs read it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Its version.</param>
/// <param name="Registration">What is applied for, with the pinned rules.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="IsDraft">Whether the commune's column shows what it is still writing.</param>
/// <param name="Levels">The levels of its path, in order.</param>
/// <param name="Totals">Counts for each level; without a level: of each indicator the level that spoke last.</param>
/// <param name="Criteria">The criteria with their rows.</param>
internal sealed record MatrixAnswer(
    DossierId Dossier,
    int Version,
    Registered Registration,
    DossierStage Stage,
    bool IsDraft,
    IReadOnlyList<VerdictLevel> Levels,
    IReadOnlyList<LevelTotal> Totals,
    IReadOnlyList<MatrixCriterionLine> Criteria)
{
    public static MatrixAnswer Of(MatrixView view) => new(
        view.Dossier,
        view.Version,
        view.Registration,
        view.Stage,
        view.Matrix.IsDraft,
        view.Matrix.Levels,
        view.Matrix.Totals,
        [.. view.Matrix.Criteria.Select(one => new MatrixCriterionLine(
            one.Criterion.Number, one.Criterion.Name, one.Scores, [.. one.Rows.Select(row => MatrixIndicatorLine.Of(row, view))]))]);
}

/// <summary>A criterion of the matrix.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scores">Its counts, as those of the whole set.</param>
/// <param name="Indicators">Its rows.</param>
internal sealed record MatrixCriterionLine(
    int Number, string Name, IReadOnlyList<CriterionScore> Scores, IReadOnlyList<MatrixIndicatorLine> Indicators);

/// <summary>An indicator of the matrix.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit of its figures, or none.</param>
/// <param name="Standing">The verdict of the level that spoke last, or none.</param>
/// <param name="VerdictsDiffer">Whether levels give different verdicts.</param>
/// <param name="ValuesDiffer">Whether levels give different figures.</param>
/// <param name="Judgement">What the latest figure says.</param>
/// <param name="Explanation">The same in words.</param>
/// <param name="UnconfirmedFigureDecides">Whether a threshold decides that nobody confirmed.</param>
/// <param name="Evidence">The commune's files.</param>
/// <param name="Verdicts">What each level found.</param>
internal sealed record MatrixIndicatorLine(
    string Code,
    string Name,
    string? Unit,
    Verdict? Standing,
    bool VerdictsDiffer,
    bool ValuesDiffer,
    Judgement Judgement,
    string Explanation,
    bool UnconfirmedFigureDecides,
    IReadOnlyList<EvidenceFile> Evidence,
    IReadOnlyList<MatrixVerdictLine> Verdicts)
{
    public static MatrixIndicatorLine Of(MatrixRow row, MatrixView view) => new(
        row.Indicator.Code,
        row.Indicator.Name,
        row.Indicator.Unit,
        row.Latest,
        row.VerdictsDiffer,
        row.ValuesDiffer,
        row.Judged.Judgement,
        row.Judged.Explanation,
        row.UnconfirmedFigureDecides,
        row.Evidence,
        [.. row.Levels.Select(level => new MatrixVerdictLine(
            level.Level,
            level.Verdict,
            level.Value,
            level.Note,
            level.Stated,
            level.Organisation,
            level.Organisation is { } body ? view.Bodies.GetValueOrDefault(body) : null,
            level.Stamp?.By.Signature(),
            level.Stamp?.At))]);
}

/// <summary>What one level found.</summary>
/// <param name="Level">The level.</param>
/// <param name="Verdict">Met or not; none while it has not spoken.</param>
/// <param name="Value">Its own figure, or none.</param>
/// <param name="Note">Explanation or reason, or none.</param>
/// <param name="Stated">False where a council said nothing and the departments' verdict stands.</param>
/// <param name="Organisation">Id of the body.</param>
/// <param name="OrganisationName">Its short name.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record MatrixVerdictLine(
    VerdictLevel Level,
    Verdict? Verdict,
    decimal? Value,
    string? Note,
    bool Stated,
    string? Organisation,
    string? OrganisationName,
    string? By,
    DateTimeOffset? At);
