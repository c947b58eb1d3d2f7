using NtmWorkflow.Domain.Law.Calendar;
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

/// <summary>The office decides where the day has passed or the plan is not issued yet (chỉ quyết định khi đã qua hạn nộp, hoặc kế hoạch chưa ban hành).</summary>
internal sealed class FilingAwaitsTheOffice(PlanFiling filing) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!filing.AwaitsTheOffice)
        {
            yield return Refusal.Unmet(
                "filing-awaits-the-office",
                filing.HasArrived ? $"Hồ sơ của {Names.Inside(filing.Unit.Name)} đã nộp về tỉnh." : $"{filing.Unit.Name} còn hạn nộp hồ sơ và kế hoạch đã ban hành.",
                null,
                "Chỉ quyết định với đơn vị đã qua hạn nộp mà chưa nộp hồ sơ, hoặc khi kế hoạch chưa ban hành.");
        }
    }
}

/// <summary>A late filing has a day that is still to come (hạn mới chưa qua và sau hạn cũ).</summary>
internal sealed class LateFilingIsAhead(PlanRuling ruling, PlanFiling filing) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (ruling.FileBy is { } day && (day < filing.Today || day <= filing.FileBy))
        {
            var after = filing.FileBy is { } last && last >= filing.Today ? last : filing.Today.AddDays(-1);
            yield return Refusal.Invalid("fileBy", "late-filing-is-ahead", $"Hạn nộp mới phải sau ngày {after.Written()}.", "Nhập ngày muộn hơn.");
        }
    }
}
