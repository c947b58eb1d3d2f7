using MediatR;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Asks for what the person's organisation owes (báo cáo phải nộp).</summary>
/// <param name="View">Which of them.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewOwnObligationsQuery(ObligationView View = ObligationView.Open, int Page = 1)
    : IRequest<Outcome<ObligationList>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewObligations;
}

/// <summary>Asks who has reported and who is late (theo dõi báo cáo).</summary>
/// <param name="Filter">What is searched for.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewReportingBoardQuery(ObligationFilter Filter, int Page = 1) : IRequest<Outcome<ObligationList>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewReportingBoard;
}

/// <summary>A list of obligations.</summary>
/// <param name="Page">The obligations.</param>
/// <param name="Counts">How many there are in each state, whatever view is chosen.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Forms">The report to fill in for each obligation on the page that a form asks for, by the obligation's identity.</param>
/// <param name="RestDays">What is said of each due day on the page that is a rest day, by the obligation's identity.</param>
public sealed record ObligationList(
    Page<Obligation> Page, ObligationCounts Counts, DateOnly Today, IReadOnlyDictionary<Guid, ReportAddress> Forms, IReadOnlyDictionary<Guid, string> RestDays);

/// <summary>Asks for one obligation.</summary>
/// <param name="Id">The obligation.</param>
public sealed record ViewObligationQuery(Guid Id) : IRequest<Outcome<ObligationDetails>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewObligations;
}

/// <summary>One obligation with what belongs to it.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Duty">The duty it comes from, or none for a demand or a task.</param>
/// <param name="Serves">Open obligations that a report for this one serves too.</param>
/// <param name="Reminders">Reminders that went out or were skipped.</param>
/// <param name="MayRecord">Whether the person may record the report.</param>
/// <param name="Extensions">Extensions that were asked for.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Form">The report to fill in for it, or none where no form asks for it.</param>
/// <param name="Ladder">The way to remind, or none.</param>
/// <param name="MayReturn">Whether the person may return what was sent without a form.</param>
/// <param name="RestDay">What is said of its due day where it is a rest day, or none.</param>
public sealed record ObligationDetails(
    Obligation Obligation,
    Duty? Duty,
    IReadOnlyList<Obligation> Serves,
    IReadOnlyList<ReminderMade> Reminders,
    bool MayRecord,
    IReadOnlyList<Extension> Extensions,
    DateOnly Today,
    ReportAddress? Form,
    Ladder? Ladder,
    bool MayReturn,
    string? RestDay);

internal sealed class ViewObligationsHandler(
    IObligations obligations, IDemands demands, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewOwnObligationsQuery, Outcome<ObligationList>>,
        IRequestHandler<ViewReportingBoardQuery, Outcome<ObligationList>>,
        IRequestHandler<ViewObligationQuery, Outcome<ObligationDetails>>
{
    public async Task<Outcome<ObligationList>> Handle(ViewOwnObligationsQuery request, CancellationToken cancellationToken) =>
        await ListAsync(ObligationScopes.Own(current.Actor!), new(request.View), request.Page, cancellationToken);

    public async Task<Outcome<ObligationList>> Handle(ViewReportingBoardQuery request, CancellationToken cancellationToken) =>
        await ListAsync(ObligationScopes.Of(current.Actor!, books.Current), request.Filter, request.Page, cancellationToken);

    public async Task<Outcome<ObligationDetails>> Handle(ViewObligationQuery request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } found)
        {
            return ObligationScopes.NotFound;
        }

        var regime = books.Current.Provinces.GetValueOrDefault(found.ProvinceYear)?.Reporting;
        var duty = regime?.Duty(found.Duty);
        return new ObligationDetails(
            found,
            duty,
            await obligations.ServedByAsync(found.Id, cancellationToken),
            await obligations.RemindersAsync(found.Id, cancellationToken),
            Recording.May(current.Actor!, found, books.Current),
            await demands.ExtensionsOfAsync(found.Id, cancellationToken),
            clock.TodayInVietnam(),
            FormsOwed.Of(found, books.Current),
            regime?.Ladder(found.Kind switch
            {
                ObligationKind.Task => regime.TaskLadder,
                ObligationKind.Demand => regime.DemandLadder,
                ObligationKind.Filing => regime.FilingLadder,
                _ => duty?.Ladder,
            }),
            Returning.May(current.Actor!, found, books.Current),
            RestDayOf(found));
    }

    /// <summary>What the person may see; and the plan's tasks, which everybody in the province may.</summary>
    private async Task<Obligation?> FindAsync(Guid id, CancellationToken cancellation) =>
        await obligations.FindAsync(ObligationScopes.Of(current.Actor!, books.Current), id, cancellation)
        ?? (await obligations.FindAsync(ObligationScopes.Province(current.Actor!, books.Current), id, cancellation) is { Kind: ObligationKind.Task } task ? task : null);

    private async Task<ObligationList> ListAsync(ObligationScope scope, ObligationFilter filter, int page, CancellationToken cancellation)
    {
        var today = clock.TodayInVietnam();
        var found = await obligations.ListAsync(scope, filter, today, Math.Max(1, page), cancellation);
        return new(
            found,
            await obligations.CountAsync(scope, filter with { View = ObligationView.All }, today, cancellation),
            today,
            found.Items.Select(one => (one.Id, Form: FormsOwed.Of(one, books.Current))).Where(one => one.Form is not null)
                .ToDictionary(one => one.Id, one => one.Form!),
            found.Items.Select(one => (one.Id, Note: RestDayOf(one))).Where(one => one.Note is not null).ToDictionary(one => one.Id, one => one.Note!));
    }

    private string? RestDayOf(Obligation one) => one.DueDay is { } last
        ? RestDays.Note(
            new(one.Mark ?? last, last),
            one.Kind == ObligationKind.Report ? books.Current.Provinces.GetValueOrDefault(one.ProvinceYear)?.Reporting?.Duty(one.Duty)?.Due : null,
            new(books.Current.Calendar))
        : null;
}
