using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>The rules that apply to one unit's application (căn cứ áp dụng): regime, level, set, path, province.</summary>
/// <param name="Regime">Regime with its sets and paths.</param>
/// <param name="Level">Level applied for.</param>
/// <param name="Set">Its criteria set, with the versions in force on <paramref name="Day"/>.</param>
/// <param name="Path">Its path.</param>
/// <param name="Province">Province and year.</param>
/// <param name="Day">The day whose rules apply: the day the dossier was opened.</param>
/// <param name="Calendar">Holidays and swapped working days as they are known today.</param>
/// <param name="PathFile">File name of the path.</param>
/// <param name="Procedure">What the path is for.</param>
public sealed record ApplicableRules(
    RegimeBook Regime,
    RecognitionLevel Level,
    CriteriaSet Set,
    ProcessDefinition Path,
    ProvinceYear Province,
    DateOnly Day,
    NationalCalendar Calendar,
    string PathFile,
    Procedure Procedure = Procedure.Recognition)
{
    /// <summary>A limit of the path: one named by key comes from the regime, one written in the path stands for itself; none for none.</summary>
    public StatutoryLimit? LimitOf(TimeLimit? limit) => limit switch
    {
        null => null,
        { Key: { } key } => Regime.Regime.TimeLimits.GetValueOrDefault(key),
        _ => new StatutoryLimit(
            "",
            limit.Amount,
            limit.Unit == TimeUnit.WorkingDays ? DayUnit.WorkingDays : DayUnit.CalendarDays,
            LimitKind.AtMost,
            Enforcement.Warns,
            "",
            FigureStatus.Unconfirmed),
    };

    /// <summary>Full name of a body of the province or of a unit's People's Committee; its id where the files no longer name it.</summary>
    public string NameOf(OrganisationId organisation) => Province.NameOf(organisation);

    /// <summary>Source of what a department is in charge of, with its status, or none.</summary>
    public string? SourceOf(OrganisationId department) =>
        InCharge.FirstOrDefault(assignment => assignment.Department == department) is { } assignment
            ? SourceText.Of(assignment.Source, assignment.Status)
            : null;

    /// <summary>Departments in charge of the set with their indicators.</summary>
    public IEnumerable<Assignment> InCharge =>
        Province.Departments.Assignments.Where(assignment => assignment.CriteriaSet == Set.Id);

    /// <summary>Codes a department is in charge of; empty when it is in charge of none.</summary>
    public IReadOnlyList<IndicatorCode> IndicatorsOf(OrganisationId department) =>
        [.. InCharge.Where(assignment => assignment.Department == department).SelectMany(assignment => assignment.Indicators)];

    /// <summary>Ids of the departments in charge, in the order of the file.</summary>
    public IReadOnlyList<OrganisationId> Departments => [.. InCharge.Select(assignment => assignment.Department).Distinct()];

    /// <summary>The set as it applies to a unit: every indicator with its level (bộ tiêu chí áp dụng cho đơn vị).</summary>
    public ResolvedSet SetFor(UnitId unit) => ResolvedSet.Resolve(Set, Question(unit));

    /// <summary>One indicator as it applies to a unit.</summary>
    public ResolvedIndicator Resolve(Indicator indicator, UnitId unit) => new(indicator, LevelFinder.Find(indicator, Question(unit)));

    /// <summary>Finds the rules for an application, or everything that stands in the way of one.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="provinceYear">Id of the province year.</param>
    /// <param name="level">Id of the level.</param>
    /// <param name="day">The day of the application.</param>
    /// <param name="procedure">What is applied for.</param>
    public static Outcome<ApplicableRules> Find(
        RuleBook book, ProvinceYearId provinceYear, string level, DateOnly day, Procedure procedure = Procedure.Recognition)
    {
        if (!book.Provinces.TryGetValue(provinceYear, out var province)
            || !book.Regimes.TryGetValue(province.Province.Regime, out var regime)
            || regime.Regime.Levels.FirstOrDefault(candidate => candidate.Id == level) is not { } found)
        {
            return Refusal.Invalid(
                "level", "level-is-known", $"Không có mức “{level}” trong kế hoạch “{provinceYear}”.", "Chọn mức trong danh sách.");
        }

        var set = regime.Sets[found.SetOf(procedure)].AsOf(day);
        var path = province.Province.Paths?.FirstOrDefault(own => own.Level == level && own.Procedure == procedure)?.Path ?? found.PathOf(procedure);
        return Rule.Allow(
            () => new ApplicableRules(regime, found, set, regime.Paths[path!], province, day, book.Calendar, path!, procedure),
            new EveryCriterionCanBeJudged(set),
            new LevelHasAPath(found, procedure, path));
    }

    private LevelQuestion Question(UnitId unit) => new(
        Regime.Regime,
        Set.Id,
        UnitProfile.Of(Province.Province, unit),
        Province.Province.Year,
        Day,
        Province.Overrides?.Overrides ?? []);
}

/// <summary>A dossier together with its rules and the day, as the steps need it (vụ việc).</summary>
/// <param name="Dossier">The dossier as it stands.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Today">Today in Việt Nam.</param>
public sealed record DossierCase(Dossier Dossier, ApplicableRules Rules, DateOnly Today)
{
    /// <summary>The dossier's set as it applies to its unit.</summary>
    public ResolvedSet SetInForce() => Rules.SetFor(Dossier.Registration.Unit);

    /// <summary>One indicator as it applies to the dossier's unit.</summary>
    public ResolvedIndicator Resolve(Indicator indicator) => Rules.Resolve(indicator, Dossier.Registration.Unit);

    /// <summary>Departments that still have to sign in this round.</summary>
    public IReadOnlyList<OrganisationId> DepartmentsToSign =>
        [.. Rules.Departments.Where(department => !Dossier.SignOffs.ContainsKey(department))];

    /// <summary>What figures say of an indicator under the dossier's rules.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="measured">The figures.</param>
    public Judged Judge(Indicator indicator, in Measurement measured) => Judging.Judge(Resolve(indicator), measured);
}
