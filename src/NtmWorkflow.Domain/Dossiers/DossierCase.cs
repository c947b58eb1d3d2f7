using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>The rules that apply to one unit's application (căn cứ áp dụng): regime, level, set, path, province.</summary>
/// <param name="Regime">Regime with its sets and paths.</param>
/// <param name="Level">Level applied for.</param>
/// <param name="Set">Its criteria set.</param>
/// <param name="Path">Its path.</param>
/// <param name="Province">Province and year.</param>
public sealed record ApplicableRules(
    RegimeBook Regime, RecognitionLevel Level, CriteriaSet Set, ProcessDefinition Path, ProvinceYear Province)
{
    /// <summary>Departments in charge of the set with their indicators.</summary>
    public IEnumerable<Assignment> InCharge =>
        Province.Departments.Assignments.Where(assignment => assignment.CriteriaSet == Set.Id);

    /// <summary>Codes a department is in charge of; empty when it is in charge of none.</summary>
    public IReadOnlyList<string> IndicatorsOf(string department) =>
        [.. InCharge.Where(assignment => assignment.Department == department).SelectMany(assignment => assignment.Indicators)];

    /// <summary>Ids of the departments in charge, in the order of the file.</summary>
    public IReadOnlyList<string> Departments => [.. InCharge.Select(assignment => assignment.Department).Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the rules for a unit's application, or none when the book does not hold them.</summary>
    public static ApplicableRules? Find(RuleBook book, string provinceYear, string level)
    {
        if (!book.Provinces.TryGetValue(provinceYear, out var province)
            || !book.Regimes.TryGetValue(province.Province.Regime, out var regime)
            || regime.Regime.Levels.FirstOrDefault(candidate => candidate.Id == level) is not { } found)
        {
            return null;
        }

        return new(regime, found, regime.Sets[found.CriteriaSet], regime.Paths[found.Path], province);
    }
}

/// <summary>A dossier together with its rules and the day, as the steps need it (vụ việc).</summary>
/// <param name="Dossier">The dossier as it stands.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Today">Today in Việt Nam.</param>
public sealed record DossierCase(Dossier Dossier, ApplicableRules Rules, DateOnly Today)
{
    /// <summary>Departments that still have to sign in this round.</summary>
    public IReadOnlyList<string> DepartmentsToSign =>
        [.. Rules.Departments.Where(department => !Dossier.SignOffs.ContainsKey(department))];

    /// <summary>What a figure says of an indicator under the dossier's rules.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The figure in the indicator's unit, or none.</param>
    public Judged Judge(Indicator indicator, decimal? value) =>
        Judging.Judge(indicator, value, Rules.Province.Province.Region, Dossier.Registration.Year);
}
