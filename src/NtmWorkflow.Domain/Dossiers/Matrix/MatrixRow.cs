using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Domain.Dossiers.Matrix;

/// <summary>What a reader of the matrix looks for (lọc bảng kết quả).</summary>
public enum MatrixFilter
{
    /// <summary>Not met by the level that spoke last (chưa đạt).</summary>
    NotMet,

    /// <summary>Levels differ in verdict or figure (các cấp không thống nhất).</summary>
    Disagree,

    /// <summary>A threshold that nobody confirmed decides (mức chuẩn chưa xác nhận).</summary>
    UnconfirmedFigure,

    /// <summary>No file lies with the indicator (chưa có minh chứng).</summary>
    NoEvidence,
}

/// <summary>One indicator with what each level found of it (một dòng của bảng kết quả).</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Levels">One entry for each level of the path, in order.</param>
/// <param name="Evidence">The commune's files.</param>
/// <param name="Judged">What the latest figure says against the threshold.</param>
public sealed record MatrixRow(
    Indicator Indicator, IReadOnlyList<LevelVerdict> Levels, IReadOnlyList<EvidenceFile> Evidence, Judged Judged)
{
    /// <summary>The verdict of the level that spoke last; none while nobody has.</summary>
    public Verdict? Latest => Levels.LastOrDefault(level => level.Verdict is not null)?.Verdict;

    /// <summary>Whether levels give different verdicts.</summary>
    public bool VerdictsDiffer => Levels.Select(level => level.Verdict).OfType<Verdict>().Distinct().Skip(1).Any();

    /// <summary>Whether levels give different figures.</summary>
    public bool ValuesDiffer => Levels.Select(level => level.Value).OfType<decimal>().Distinct().Skip(1).Any();

    /// <summary>Whether levels disagree (không thống nhất).</summary>
    public bool Disagrees => VerdictsDiffer || ValuesDiffer;

    /// <summary>Whether a figure decides that nobody confirmed.</summary>
    public bool UnconfirmedFigureDecides =>
        Judged is { Judgement: not Judgement.CannotBeJudged, Status: FigureStatus.Unconfirmed };

    /// <summary>Whether the set asks for evidence and none is there.</summary>
    public bool LacksDemandedEvidence => Indicator.Evidence is not null && Evidence.Count == 0;

    /// <summary>What one level found.</summary>
    /// <exception cref="InvalidOperationException">The path has no such level.</exception>
    public LevelVerdict At(VerdictLevel level) => Levels.First(one => one.Level == level);

    internal IndicatorFinding LatestFinding(IndicatorFinding? own)
    {
        var finding = own ?? new IndicatorFinding(Indicator.Code, Latest!.Value, null, null, []);
        var value = Levels.LastOrDefault(level => level.Value is not null)?.Value;
        return value is null || value == finding.Measured.Shown
            ? finding with { Verdict = Latest!.Value }
            : finding with { Verdict = Latest!.Value, Value = value, Numerator = null, Denominator = null, Women = null, Men = null };
    }

    /// <summary>Whether the row is what the reader looks for.</summary>
    public bool Matches(MatrixFilter filter) => filter switch
    {
        MatrixFilter.NotMet => Latest == Verdict.NotMet,
        MatrixFilter.Disagree => Disagrees,
        MatrixFilter.UnconfirmedFigure => UnconfirmedFigureDecides,
        _ => Evidence.Count == 0,
    };
}
