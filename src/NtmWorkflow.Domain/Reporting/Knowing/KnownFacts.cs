using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Reporting.Knowing;

/// <summary>How many criteria a commune meets (số tiêu chí xã đạt).</summary>
/// <param name="Unit">Id of the commune.</param>
/// <param name="Name">Its name.</param>
/// <param name="Met">Criteria met, or none where no dossier tells.</param>
public sealed record CommuneFact(UnitId Unit, string Name, int? Met);

/// <summary>Units that reached or aim for a level.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Name">Its name.</param>
/// <param name="Units">How many.</param>
/// <param name="Apart">How many are counted apart: to strive for beyond the plan's target, or accepted after a merger.</param>
public sealed record LevelFact(string Level, string Name, int Units, int Apart = 0)
{
    /// <summary>Communes recognised at a level for a year; those accepted after a merger are no new ones and stand apart.</summary>
    /// <param name="level">The level.</param>
    /// <param name="year">The year.</param>
    /// <param name="dossiers">The dossiers of the communes.</param>
    public static LevelFact Recognised(RecognitionLevel level, int year, IReadOnlyList<KnownDossier> dossiers)
    {
        int By(Procedure procedure) => dossiers.Count(one =>
            one.Level == level.Id && one.Year == year && one.Procedure == procedure && (one.Stage is DossierStage.Recognised or DossierStage.ToBePublished));
        return new(level.Id, level.Name, By(Procedure.Recognition), By(Procedure.Acceptance));
    }
}

/// <summary>A commune's dossier as far as a report counts it (hồ sơ được đếm).</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Procedure">Recognition, or acceptance after a merger.</param>
/// <param name="Stage">Where it stands.</param>
public sealed record KnownDossier(string Level, int Year, Procedure Procedure, DossierStage Stage);

/// <summary>A figure that the communes' reports come to.</summary>
/// <param name="Cell">Id of the cell.</param>
/// <param name="Value">The sum.</param>
/// <param name="Reports">How many communes reported it.</param>
public sealed record CommuneSum(string Cell, decimal Value, int Reports);

/// <summary>What the service knows about a unit by itself (dữ liệu của dịch vụ), to fill in a report.</summary>
/// <param name="AsOf">The day it was looked up.</param>
/// <param name="SetName">The criteria set that met criteria are counted in.</param>
/// <param name="Communes">The communes of the unit; the unit itself for a commune.</param>
/// <param name="Stages">Open dossiers by stage.</param>
/// <param name="Recognised">Communes recognised for the year of the period, by level; those accepted after a merger (thừa nhận) apart.</param>
/// <param name="Planned">Communes that the year's plan names for its target, by level; those to strive for (phấn đấu) apart.</param>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Sums">Figures added up from the communes' reports of the same form and period.</param>
/// <param name="AllCommunes">Whether the list of communes is complete; else nothing is told that needs all of them.</param>
public sealed record KnownFacts(
    DateOnly AsOf,
    string SetName,
    IReadOnlyList<CommuneFact> Communes,
    IReadOnlyDictionary<DossierStage, int> Stages,
    IReadOnlyList<LevelFact> Recognised,
    IReadOnlyList<LevelFact> Planned,
    string Plan,
    IReadOnlyList<CommuneSum> Sums,
    bool AllCommunes = true);
