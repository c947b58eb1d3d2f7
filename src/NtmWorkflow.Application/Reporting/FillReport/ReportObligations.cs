using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>What a report is owed for (nghĩa vụ của báo cáo).</summary>
/// <param name="Obligation">Identity of the obligation that it fulfils; none where nobody asks for it.</param>
/// <param name="DueDay">Last day in time, or none.</param>
/// <param name="Duty">The duty, or none.</param>
public sealed record ReportDue(Guid? Obligation, DateOnly? DueDay, Duty? Duty)
{
    /// <summary>The day on which it was fulfilled, as these days tell, or none.</summary>
    public DateOnly? FulfilledIn(IReadOnlyDictionary<Guid, DateOnly> days) =>
        Obligation is { } id && days.TryGetValue(id, out var day) ? day : null;

    /// <summary>Nobody asks for the report.</summary>
    public static ReportDue None { get; } = new(null, null, null);
}

/// <summary>Joins reports to the obligations that they fulfil: same organisation, same report, same period.</summary>
public sealed class ReportObligations(IObligations obligations, CopyNotices copies, IRuleBooks books, TimeProvider clock)
{
    /// <summary>What the report of a unit is owed for.</summary>
    public ReportDue DueOf(ReportPlace place, ReportForm form)
    {
        var duty = place.Province.Reporting?.Duties.FirstOrDefault(one =>
            one.Report == form.Report && one.Rhythm == place.Period.Rhythm && one.Due?.Covers(place.Period) is true
            && one.Owners.In(place.Province).Any(debtor => debtor.Id == place.Unit.Id.Committee));
        if (duty is null)
        {
            return ReportDue.None;
        }

        var due = duty.Due!.Of(place.Period, new WorkingDays(books.Current.Calendar));
        return duty.Binds(due.Mark)
            ? new(new ObligationKey(place.Unit.Id.Committee, duty.Id, place.Period.Key).Id, due.Last, duty)
            : ReportDue.None;
    }

    /// <summary>
    /// The days on which these were fulfilled, by their obligations: a report of a longer period may have served them, or one on paper.
    /// </summary>
    public Task<IReadOnlyDictionary<Guid, DateOnly>> FulfilledOnAsync(IEnumerable<ReportDue> dues, CancellationToken cancellation) =>
        obligations.FulfilledOnAsync([.. dues.Select(due => due.Obligation).OfType<Guid>()], cancellation);

    /// <summary>
    /// Records that a report was sent; what was fulfilled before stays so. Everything it serves on the same day is fulfilled too.
    /// What came back is fulfilled again, and figures that follow a bare record take its place; the day of the first sending counts.
    /// </summary>
    public async Task FulfilAsync(ReportDue due, ReportKey report, string note, string by, CancellationToken cancellation)
    {
        if (due.Obligation is not { } id || await obligations.FindAsync(new(report.Organisation, [], false, []), id, cancellation) is not { } owed)
        {
            return;
        }

        var submission = new Submission(Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow(), clock.TodayInVietnam(), null, note, by, report);
        if (ObligationSteps.SendWithAForm(owed, await obligations.UnderAsync(id, cancellation), submission) is { } sent)
        {
            await obligations.KeepAsync(sent, cancellation);
        }
    }

    /// <summary>What a ruling does to what the report fulfilled: a return makes it owed again, an acceptance closes it.</summary>
    public async Task FollowAsync(ReportKey report, ReportAct ruling, CancellationToken cancellation)
    {
        var (fulfilled, today) = (await obligations.FulfilledByAsync(report, cancellation), clock.TodayInVietnam());
        var steps = ruling is ReportReturned returned
            ? ObligationSteps.OwedAgain(fulfilled, new(today, returned.CorrectBy, returned.Reason))
            : ObligationSteps.Accepted(fulfilled, today);
        await obligations.KeepAsync(steps, cancellation);
    }

    /// <summary>Tells the bodies that get a copy that the report was sent.</summary>
    public Task TellCopiesAsync(ReportPlace place, ReportDue due, Copy copy, CancellationToken cancellation) =>
        copies.TellAsync(place.Province, due.Duty, copy, cancellation);

    /// <summary>Tells an organisation what became of a report.</summary>
    public Task TellAsync(Role role, OrganisationId organisation, string text, string address, CancellationToken cancellation) =>
        obligations.TellAsync(new(role, organisation, text, address, NoticeKind.Report), cancellation);
}
