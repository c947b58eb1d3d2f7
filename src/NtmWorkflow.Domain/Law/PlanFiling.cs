using NtmWorkflow.Domain.Law.Rules;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Law;

/// <summary>How the filing of a unit's dossier stands (tình trạng nộp hồ sơ theo kế hoạch), and what the office may decide on it.</summary>
/// <param name="Year">The province year.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Level">Id of the level it aims for.</param>
/// <param name="HasArrived">Whether its dossier was handed in at the province.</param>
/// <param name="Today">The day it is.</param>
public sealed record PlanFiling(ProvinceYear Year, Unit Unit, string Level, bool HasArrived, DateOnly Today)
{
    /// <summary>Whether a dossier at a stage has arrived at the province.</summary>
    public static bool Arrived(DossierStage stage) => stage is not (DossierStage.Preparing or DossierStage.WithDistrict or DossierStage.Withdrawn);

    /// <summary>The last day to file, or none where the plan names none.</summary>
    public DateOnly? FileBy => Year.FilingDayOf(Unit, Level);

    /// <summary>Whether the day has passed without a dossier (đã qua hạn nộp).</summary>
    public bool HasPassed => !HasArrived && FileBy < Today;

    /// <summary>Whether the plan is used before its own day (kế hoạch chưa ban hành).</summary>
    public bool IsBeforeItsPlan => Today < Year.Plan.Date;

    /// <summary>Whether the unit was struck off the plan.</summary>
    public bool IsStruckOff => Year.RulingOn(Unit.Id, Level) is { StrikesOff: true };

    /// <summary>Whether the office has something to decide.</summary>
    public bool AwaitsTheOffice => !HasArrived && (HasPassed || IsBeforeItsPlan || IsStruckOff);

    /// <summary>Decides: a later day, or off the plan; or refuses with all reasons.</summary>
    /// <param name="ruling">What is decided.</param>
    public Outcome<PlanRuling> Decide(PlanRuling ruling) => Rule.Allow(
        () => ruling with { Reason = ruling.Reason.Trim() },
        new FilingAwaitsTheOffice(this),
        new LateFilingIsAhead(ruling, this));
}
