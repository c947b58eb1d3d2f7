using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.OpenReviews;

/// <summary>
/// Opens the review of every recognition that stands, for each period whose day has come (rà soát định kỳ). Safe to run at
/// any time, any number of times and on several nodes: a unit has one review of a level and period. After a longer pause the
/// latest review of each kind is opened; those before it are past.
/// </summary>
public sealed class ReviewSweep(IRegister register, IRuleBooks books, ILedger ledger, DossierOpening opening, IDrafts drafts, IUnitOfWork work, TimeProvider clock)
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
                   from review in ReviewsOf(book, recognition, today)
                   select (DateOnly?)review.Schedule.OpensOn(review.Schedule.LatestYear(today) + 1);
        return days.Min();
    }

    /// <summary>The latest period of each schedule that opened after the recognition was published.</summary>
    private static IEnumerable<DueReview> DueOf(RuleBook book, RecognitionInForce recognition, DateOnly today) =>
        from review in ReviewsOf(book, recognition, today)
        let year = review.Schedule.LatestYear(today)
        where review.Schedule.OpensOn(year) > recognition.PublishedOn
        select review with { Period = review.Schedule.PeriodOf(year) };

    /// <summary>The kinds of review that a recognition is subject to; none where its level has no path for them or its unit is no more.</summary>
    private static IEnumerable<DueReview> ReviewsOf(RuleBook book, RecognitionInForce recognition, DateOnly today)
    {
        var found = !book.HasEnded(recognition.Unit, today) && ProvinceYearOf(book, recognition, today) is { } provinceYear
            ? ApplicableRules.Find(book, provinceYear, recognition.Level, today, Procedure.Review).Map(rules => (ProvinceYear: provinceYear, Rules: rules))
            : Refusal.Invalid("unit", "unit-is-known", "");
        return found.Succeeded
            ? (found.Value.Rules.Regime.Regime.Reviews ?? []).Select(schedule => new DueReview(found.Value.ProvinceYear, found.Value.Rules, schedule, ""))
            : [];
    }

    /// <summary>The latest year of the province that has come and knows the unit.</summary>
    private static ProvinceYearId? ProvinceYearOf(RuleBook book, RecognitionInForce recognition, DateOnly today)
    {
        var province = recognition.ProvinceYear.Province;
        return book.Provinces
            .Where(pair => pair.Value.Province.Id == province && pair.Value.Province.Year <= today.Year && pair.Value.Province.Unit(recognition.Unit) is not null)
            .OrderByDescending(pair => pair.Value.Province.Year)
            .Select(pair => pair.Key)
            .FirstOrDefault();
    }

    private async Task<Outcome<ActTaken>> OpenAsync(RecognitionInForce recognition, DueReview due, CancellationToken cancellation)
    {
        if (await ledger.HasReviewAsync(due.ProvinceYear, recognition.Unit, recognition.Level, due.Period, cancellation))
        {
            return new Refusal(RefusalKind.Conflict, "review-was-opened", "Đợt rà soát này đã mở.");
        }

        var unit = due.Rules.Province.Province.Unit(recognition.Unit)!;
        var registration = CommuneSteps.Registration(due.Rules, unit, due.ProvinceYear) with
        {
            Concerns = recognition.Dossier,
            Period = due.Period,
        };
        var opened = await opening.OpenAsync(due.Rules, registration, Actor.Service, SourceOf(due), cancellation);
        if (opened.Succeeded)
        {
            // The unit mends last time's figures; the verdicts it gives anew, else a review would only repeat the one before.
            var last = await LastKnownAsync(recognition.Dossier, cancellation);
            await drafts.CopyAsync(
                opened.Value.Dossier, due.Rules.Set, last.Registration.Pins.CriteriaSet, last.Assessed?.Assessment, withVerdicts: false, cancellation);
        }

        return opened;
    }

    /// <summary>The latest finished review of a recognition; before the first one, the recognition itself.</summary>
    private async Task<Dossier> LastKnownAsync(DossierId recognition, CancellationToken cancellation)
    {
        var reviews = await register.LatestReviewsAsync([recognition], cancellation);
        return Dossier.Fold(await ledger.ReadAsync(reviews.TryGetValue(recognition, out var latest) ? latest.Review : recognition, cancellation));
    }

    private static string? SourceOf(DueReview due) => due.Rules.Level.Procedures?.FirstOrDefault(one => one.Procedure == Procedure.Review)?.Source;

    private sealed record DueReview(ProvinceYearId ProvinceYear, ApplicableRules Rules, ReviewSchedule Schedule, string Period);
}
