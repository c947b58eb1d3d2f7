using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Matrix;

/// <summary>A criterion with its rows and counts.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Rows">Its rows; after filtering only those looked for.</param>
/// <param name="Scores">Its counts over all rows: one for each level, and one without a level for the verdicts that stand.</param>
public sealed record MatrixCriterion(
    Criterion Criterion, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<CriterionScore> Scores)
{
    /// <summary>The count at a level; none for the verdicts that stand.</summary>
    public CriterionScore At(VerdictLevel? level) => Scores.First(score => score.Level == level);
}

/// <summary>
/// Indicator by level (bảng kết quả đánh giá các cấp): what the commune, and each body after it, found of each indicator.
/// It is read from the dossier and its rules alone and decides nothing.
/// </summary>
/// <param name="Levels">The levels of the dossier's path, in order.</param>
/// <param name="Criteria">The criteria of the set, in order.</param>
/// <param name="Totals">Counts of the whole set: one for each level, and one without a level for the verdicts that stand.</param>
/// <param name="IsDraft">Whether the commune's column shows what it is still writing.</param>
public sealed record VerdictMatrix(
    IReadOnlyList<VerdictLevel> Levels,
    IReadOnlyList<MatrixCriterion> Criteria,
    IReadOnlyList<LevelTotal> Totals,
    bool IsDraft)
{
    /// <summary>All rows, in the order of the set.</summary>
    public IEnumerable<MatrixRow> Rows => Criteria.SelectMany(criterion => criterion.Rows);

    /// <summary>The count of the whole set at a level; none for the verdicts that stand.</summary>
    public LevelTotal Total(VerdictLevel? level) => Totals.First(total => total.Level == level);

    /// <summary>Who spoke for a level and when, where one act gave all of its verdicts; none where several did, or none yet.</summary>
    public Stamp? StampOf(VerdictLevel level)
    {
        var stamps = Rows.Select(row => row.At(level).Stamp).OfType<Stamp>().Distinct().Take(2).ToList();
        return stamps.Count == 1 ? stamps[0] : null;
    }

    /// <summary>Whether the commune's column can only be read from its draft: it is writing, or its ledger holds no assessment yet.</summary>
    public static bool NeedsDraft(Dossier dossier) =>
        dossier.Assessed is null || DossierPath.OpenTaskFor(dossier, PathTasks.SelfAssess, null) is not null;

    /// <summary>Reads the matrix.</summary>
    /// <param name="case">The dossier with its rules.</param>
    /// <param name="draft">What the commune is writing; used only where the dossier <see cref="NeedsDraft"/>.</param>
    public static VerdictMatrix Of(DossierCase @case, Assessment? draft = null)
    {
        var asDraft = draft is not null && NeedsDraft(@case.Dossier);
        var levels = VerdictLevels.Of(@case.Rules.Path);
        var rows = new MatrixRows(@case, levels, asDraft ? draft : @case.Dossier.Assessed?.Assessment, asDraft ? null : @case.Dossier.Assessed?.Stamp);
        VerdictLevel?[] counted = [.. levels, null];
        List<MatrixCriterion> criteria = [.. @case.Rules.Set.Criteria.Select(criterion => Count(criterion, rows, counted))];
        return new(levels, criteria, [.. counted.Select(level => LevelTotal.Of(level, criteria))], asDraft);
    }

    /// <summary>
    /// The assessment as it stands (kết quả mới nhất): each finding of the commune with the verdict, and the figure, of the
    /// level that spoke last. What no level judges, such as what lies inside a nested set, stays as the commune found it.
    /// </summary>
    /// <param name="case">The dossier with its rules.</param>
    /// <param name="draft">What the commune is writing; used only where the dossier <see cref="NeedsDraft"/>.</param>
    public static Assessment LatestAssessment(DossierCase @case, Assessment? draft = null)
    {
        var matrix = Of(@case, draft);
        var own = (matrix.IsDraft ? draft : @case.Dossier.Assessed?.Assessment) ?? new Assessment([]);
        var rows = matrix.Rows.ToDictionary(row => row.Indicator.Code);
        return new(
        [
            .. rows.Values.Where(row => row.Latest is not null).Select(row => row.LatestFinding(own.For(row.Indicator.Code))),
            .. own.Findings.Where(finding => !rows.ContainsKey(finding.Code)),
        ]);
    }

    /// <summary>The same matrix with only the rows that match every filter; counts stay those of all rows.</summary>
    public VerdictMatrix Only(IReadOnlyCollection<MatrixFilter> filters) => filters.Count == 0 ? this : this with
    {
        Criteria =
        [
            .. from criterion in Criteria
               let found = criterion.Rows.Where(row => filters.All(row.Matches)).ToList()
               where found.Count > 0
               select criterion with { Rows = found },
        ],
    };

    private static MatrixCriterion Count(Criterion criterion, MatrixRows rows, VerdictLevel?[] levels)
    {
        List<MatrixRow> found = [.. criterion.Indicators.Select(rows.Row)];
        return new(criterion, found, [.. levels.Select(level => CriterionScore.Of(level, found))]);
    }
}
