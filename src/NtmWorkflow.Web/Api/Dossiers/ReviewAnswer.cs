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
