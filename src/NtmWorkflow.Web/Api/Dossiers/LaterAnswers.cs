using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>A review as programs read it (đợt rà soát).</summary>
/// <param name="Period">The period, for example <c>2024-H1</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="OpensOn">Day on which it opened.</param>
/// <param name="DueDay">Its last day; none where nobody has set how long it lasts.</param>
/// <param name="Status">Whether the schedule was confirmed.</param>
/// <param name="Source">Where the schedule was read.</param>
/// <param name="Note">What a reader must know, or none.</param>
/// <param name="CarriedOver">The later review that goes on with this one, or none.</param>
internal sealed record ReviewAnswer(
    string Period, string Name, DateOnly OpensOn, DateOnly? DueDay, FigureStatus Status, string Source, string? Note, ReviewCarriedOver? CarriedOver)
{
    public static ReviewAnswer? Of(DossierCase @case) => ScheduledReview.Of(@case.Rules.Regime.Regime, @case.Dossier.Registration.Period) is { Schedule: var schedule } review
        ? new(review.Period, schedule.Name, review.OpensOn, review.DueDay, schedule.Status, schedule.Source, schedule.Note, @case.Dossier.CarriedOver)
        : null;
}

/// <summary>The units below a district or province, counted on a day (số đơn vị được công nhận, đếm lại).</summary>
/// <param name="Level">Id of the level counted.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="On">The day on which they were counted.</param>
/// <param name="Recognised">How many are recognised at it or at a higher one.</param>
/// <param name="Listed">How many the province's data list.</param>
/// <param name="Revoked">Names of those whose recognition was revoked.</param>
internal sealed record UnitsBelowAnswer(string Level, string LevelName, DateOnly On, int Recognised, int Listed, IReadOnlyList<string> Revoked)
{
    public static UnitsBelowAnswer Of(KnownUnits below, DossierCase @case) => new(
        below.Level,
        @case.Rules.Regime.Regime.Levels.FirstOrDefault(level => level.Id == below.Level)?.Name ?? below.Level,
        @case.Today, below.Recognised.Count, below.Listed, below.Revoked);
}
