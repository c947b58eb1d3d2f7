using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.OpenReviews;

/// <summary>
/// Opens the review of every recognition that stands, for each period whose day has come (rà soát định kỳ). Safe to run at
/// any time, any number of times and on several nodes: a unit has one review of a level and period. After a longer pause the
/// latest review of each kind is opened; those before it are past. A review still open goes on in the one that takes it over.
/// </summary>
public sealed class ReviewSweep(
    IRegister register, IRuleBooks books, ILedger ledger, DossierOpening opening, ReviewCarrier carrier, IDrafts drafts, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>Opens what is due.</summary>
    /// <returns>How many reviews were opened.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var book = await books.LatestAsync(cancellation);
        var today = clock.TodayInVietnam();
        var opened = 0;
        foreach (var recognition in await register.InForceAsync(cancellation))
        {
            foreach (var due in DueOf(book, recognition, today))
            {
                var answer = await work.RunAsync(token => OpenAsync(recognition, due, token), outcome => outcome.Succeeded, cancellation);
                opened += answer.Succeeded ? 1 : 0;
            }
        }

        return opened;
    }

    /// <summary>The next day after today on which a review of a recognition that stands now opens, or none.</summary>
    public async Task<DateOnly?> NextDayAsync(CancellationToken cancellation)
    {
        var book = await books.LatestAsync(cancellation);
        var today = clock.TodayInVietnam();
        var days = from recognition in await register.InForceAsync(cancellation)
                   let rules = RulesFor(book, recognition, today)
                   where rules is not null
                   from schedule in rules.Schedules
                   select (DateOnly?)schedule.OpensOn(schedule.LatestYear(today) + 1);
        return days.Min();
    }

    /// <summary>The latest period of each schedule that opened after the recognition was published.</summary>
    private static IEnumerable<DueReview> DueOf(RuleBook book, RecognitionInForce recognition, DateOnly today) =>
        RulesFor(book, recognition, today) is { } found
            ? ScheduledReview.Due(found.Schedules, recognition.PublishedOn, today).Select(due => new DueReview(found.ProvinceYear, found.Rules, due))
            : [];

    /// <summary>The rules by which a recognition is reviewed; none where its level has no path for it or its unit is no more.</summary>
    private static ReviewRules? RulesFor(RuleBook book, RecognitionInForce recognition, DateOnly today) =>
        !book.HasEnded(recognition.Unit, today)
        && book.YearKnowing(recognition.ProvinceYear.Province, recognition.Unit, today) is { } provinceYear
        && ApplicableRules.Find(book, provinceYear, recognition.Level, today, Procedure.Review) is { Succeeded: true, Value: var rules }
            ? new(provinceYear, rules)
            : null;

    private async Task<Outcome<ActTaken>> OpenAsync(RecognitionInForce recognition, DueReview due, CancellationToken cancellation)
    {
        if (await ledger.HasReviewAsync(due.ProvinceYear, recognition.Unit, recognition.Level, due.Review.Period, cancellation))
        {
            return new Refusal(RefusalKind.Conflict, "review-was-opened", "Đợt rà soát này đã mở.");
        }

        var unit = due.Rules.Province.Province.Unit(recognition.Unit)!;
        var open = await carrier.FindAsync(recognition.Dossier, due.Review, cancellation);
        var registration = CommuneSteps.Registration(due.Rules, unit, due.ProvinceYear) with
        {
            Concerns = recognition.Dossier,
            Period = due.Review.Period,
            Carried = open.Count == 0 ? null : [.. open.Select(one => CarriedReview.Of(one.Dossier))],
        };
        var opened = await opening.OpenAsync(due.Rules, registration, Actor.Service, SourceOf(due), cancellation);
        return opened.Succeeded ? await FillAsync(recognition, due, open, opened.Value, cancellation) : opened;
    }

    /// <summary>The unit mends last time's figures; the verdicts it gives anew, else a review would only repeat one that is finished.</summary>
    private async Task<Outcome<ActTaken>> FillAsync(
        RecognitionInForce recognition, DueReview due, IReadOnlyList<DossierCase> open, ActTaken opened, CancellationToken cancellation)
    {
        var last = await LastKnownAsync(recognition.Dossier, cancellation);
        await drafts.CopyAsync(
            opened.Dossier, due.Rules.Set, last.Registration.Pins.CriteriaSet, last.Assessed?.Assessment, withVerdicts: false, cancellation);
        return await carrier.CarryAsync(open, opened, due.Rules.Set, due.Review.Period, cancellation);
    }

    /// <summary>The latest finished review of a recognition; before the first one, the recognition itself.</summary>
    private async Task<Dossier> LastKnownAsync(DossierId recognition, CancellationToken cancellation)
    {
        var reviews = await register.LatestReviewsAsync([recognition], cancellation);
        return Dossier.Fold(await ledger.ReadAsync(reviews.TryGetValue(recognition, out var latest) ? latest.Review : recognition, cancellation));
    }

    private static string? SourceOf(DueReview due) => due.Rules.Level.Procedures?.FirstOrDefault(one => one.Procedure == Procedure.Review)?.Source;

    private sealed record ReviewRules(ProvinceYearId ProvinceYear, ApplicableRules Rules)
    {
        public IReadOnlyList<ReviewSchedule> Schedules => Rules.Regime.Regime.Reviews ?? [];
    }

    private sealed record DueReview(ProvinceYearId ProvinceYear, ApplicableRules Rules, ScheduledReview Review);
}
