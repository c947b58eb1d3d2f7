namespace NtmWorkflow.Domain.Law;

/// <summary>
/// A criteria set (bộ tiêu chí): of the state in <c>workflows/regimes/{regime}/criteria/{id}.json</c>, or one that a
/// province issued for its own nested sets in <c>workflows/provinces/{province}/{year}/criteria/{id}.json</c>.
/// </summary>
/// <param name="Id">For example <c>xa-ntm-nang-cao</c>.</param>
/// <param name="Title">Title in the law's words.</param>
/// <param name="LegalBasis">Decision and annex; of a set as of a day also what had amended it by then.</param>
/// <param name="Warning">What every reader of the set must know, for example that most figures are unconfirmed.</param>
/// <param name="Criteria">The criteria by number.</param>
/// <param name="AppliesTo">Kind of unit that is judged by it.</param>
/// <param name="Complete">Whether all of its indicators are known; an incomplete set says what is missing wherever it is used.</param>
/// <param name="Missing">What is not known of it, for a set that is not complete.</param>
/// <param name="Expected">How many criteria and indicators the law counts, or none when that is not known.</param>
/// <param name="Preconditions">What must hold before the criteria count (điều kiện), for example the share of recognised communes.</param>
/// <param name="Amendments">What amended it since, oldest first.</param>
public sealed record CriteriaSet(
    string Id,
    string Title,
    string LegalBasis,
    string? Warning,
    IReadOnlyList<Criterion> Criteria,
    UnitKind AppliesTo = UnitKind.Commune,
    bool Complete = true,
    string? Missing = null,
    ExpectedCounts? Expected = null,
    IReadOnlyList<Indicator>? Preconditions = null,
    IReadOnlyList<SetAmendment>? Amendments = null)
{
    /// <summary>Whether every criterion has something to judge it by, though indicators may be missing (dùng được để đánh giá).</summary>
    public bool CanBeJudged => Criteria.Count > 0 && Criteria.All(criterion => criterion.Indicators.Count > 0);

    /// <summary>The criteria that are judged as a whole, for want of their indicators (tiêu chí kết luận chung).</summary>
    public IEnumerable<Criterion> JudgedAsAWhole => Criteria.Where(criterion => criterion.Indicators.Any(indicator => indicator.Whole));

    /// <summary>All indicators of the criteria in the order of the set; preconditions are not among them.</summary>
    public IEnumerable<Indicator> Indicators() => Criteria.SelectMany(criterion => criterion.Indicators);

    /// <summary>Everything the set asks for: preconditions first, then the indicators.</summary>
    public IEnumerable<Indicator> Demands() => (Preconditions ?? []).Concat(Indicators());

    /// <summary>The indicator or precondition with this code, or none; the first version where it has several.</summary>
    public Indicator? Find(IndicatorCode code) => Demands().FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>The set as it is in force on a day: of each indicator the version of that day, and no amendment that came later (bộ tiêu chí có hiệu lực tại ngày).</summary>
    public CriteriaSet AsOf(DateOnly day) => Amendments is null && Demands().All(indicator => indicator.IsInForce(day))
        ? this
        : this with
        {
            LegalBasis = string.Join("; sửa đổi tại ", [LegalBasis, .. (Amendments ?? []).Where(one => one.From <= day).Select(one => one.Source)]),
            Amendments = null,
            Preconditions = Preconditions is null ? null : [.. Preconditions.Where(one => one.IsInForce(day))],
            Criteria = [.. Criteria.Select(criterion => criterion with
            {
                Indicators = [.. criterion.Indicators.Where(indicator => indicator.IsInForce(day))],
            })],
        };
}

/// <summary>A document that amended a set (văn bản sửa đổi bộ tiêu chí).</summary>
/// <param name="From">First day on which it was in force.</param>
/// <param name="Source">The document.</param>
public sealed record SetAmendment(DateOnly From, string Source);

/// <summary>How many criteria and indicators the law counts in a set (số tiêu chí, chỉ tiêu theo văn bản).</summary>
/// <param name="Criteria">Criteria.</param>
/// <param name="Indicators">Indicators in force together on one day, or none when not known.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">Whether it was confirmed.</param>
public sealed record ExpectedCounts(int Criteria, int? Indicators, string Source, FigureStatus Status);

/// <summary>A criterion (tiêu chí): met when all of its indicators are.</summary>
/// <param name="Number">Number in the set, from 1.</param>
/// <param name="Name">Name of the criterion.</param>
/// <param name="Source">Where the name was read.</param>
/// <param name="Status">Whether the name was confirmed.</param>
/// <param name="Indicators">Its indicators; the same code may stand several times with dates that do not overlap.</param>
public sealed record Criterion(
    CriterionNumber Number, string Name, string Source, FigureStatus Status, IReadOnlyList<Indicator> Indicators);
