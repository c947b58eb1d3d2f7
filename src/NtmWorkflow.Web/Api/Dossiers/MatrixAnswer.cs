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
internal sealed record MatrixIndicatorLine
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of its figures, or none.</summary>
    public required string? Unit { get; init; }

    /// <summary>The verdict of the level that spoke last, or none.</summary>
    public required Verdict? Standing { get; init; }

    /// <summary>Whether levels give different verdicts.</summary>
    public required bool VerdictsDiffer { get; init; }

    /// <summary>Whether levels give different figures.</summary>
    public required bool ValuesDiffer { get; init; }

    /// <summary>What the latest figure says.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>The same in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>Whether a threshold decides that nobody confirmed.</summary>
    public required bool UnconfirmedFigureDecides { get; init; }

    /// <summary>The commune's files.</summary>
    public required IReadOnlyList<EvidenceFile> Evidence { get; init; }

    /// <summary>What each level found.</summary>
    public required IReadOnlyList<MatrixVerdictLine> Verdicts { get; init; }

    public static MatrixIndicatorLine Of(MatrixRow row, MatrixView view) => new()
    {
        Code = row.Indicator.Code,
        Name = row.Indicator.Name,
        Unit = row.Indicator.Unit,
        Standing = row.Latest,
        VerdictsDiffer = row.VerdictsDiffer,
        ValuesDiffer = row.ValuesDiffer,
        Judgement = row.Judged.Judgement,
        Explanation = row.Judged.Explanation,
        UnconfirmedFigureDecides = row.UnconfirmedFigureDecides,
        Evidence = row.Evidence,
        Verdicts = [.. row.Levels.Select(level => MatrixVerdictLine.Of(level, view))],
    };
}

/// <summary>What one level found.</summary>
internal sealed record MatrixVerdictLine
{
    /// <summary>The level.</summary>
    public required VerdictLevel Level { get; init; }

    /// <summary>Met or not; none while it has not spoken.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>Its own figure, or none.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Explanation or reason, or none.</summary>
    public required string? Note { get; init; }

    /// <summary>False where a council said nothing and the departments' verdict stands.</summary>
    public required bool Stated { get; init; }

    /// <summary>Id of the body.</summary>
    public required string? Organisation { get; init; }

    /// <summary>Its short name.</summary>
    public required string? OrganisationName { get; init; }

    /// <summary>Who.</summary>
    public required string? By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset? At { get; init; }

    public static MatrixVerdictLine Of(LevelVerdict level, MatrixView view) => new()
    {
        Level = level.Level,
        Verdict = level.Verdict,
        Value = level.Value,
        Note = level.Note,
        Stated = level.Stated,
        Organisation = level.Organisation,
        OrganisationName = level.Organisation is { } body ? view.Bodies.GetValueOrDefault(body) : null,
        By = level.Stamp?.By.Signature(),
        At = level.Stamp?.At,
    };
}
