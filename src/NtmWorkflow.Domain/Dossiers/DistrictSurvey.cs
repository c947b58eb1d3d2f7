using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Where a survey is counted (nơi lấy ý kiến): the whole unit, or each commune of a district.</summary>
public static class DistrictSurvey
{
    /// <summary>The communes in which a district's survey is counted; empty for a commune's own dossier.</summary>
    public static IReadOnlyList<Unit> Communes(DossierCase @case) => @case.Rules.Level.AppliesTo == UnitKind.District
        ? [.. @case.Rules.Province.Province.Units.Where(unit => unit.Kind == UnitKind.Commune && unit.Parent == @case.Dossier.Registration.Unit && unit.Stands(@case.Today))]
        : [];

    /// <summary>The places where each question must reach its share: each commune, or the whole (none).</summary>
    public static IReadOnlyList<Unit?> Demanded(DossierCase @case) => [.. Communes(@case).Cast<Unit?>().DefaultIfEmpty()];

    /// <summary>The questions counted at a place; none where nothing was counted there.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="commune">Id of the commune, or none for the whole.</param>
    public static IReadOnlyList<SurveyItem>? ItemsAt(SatisfactionSurveyed survey, UnitId? commune) =>
        commune is null ? survey.Items : survey.Communes?.FirstOrDefault(one => one.Commune == commune)?.Items;

    /// <summary>Forms returned at a place.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="commune">Id of the commune, or none for the whole.</param>
    public static int ReturnedAt(SatisfactionSurveyed survey, UnitId? commune) =>
        commune is null ? survey.FormsReturned : survey.Communes?.FirstOrDefault(one => one.Commune == commune)?.FormsReturned ?? 0;
}
