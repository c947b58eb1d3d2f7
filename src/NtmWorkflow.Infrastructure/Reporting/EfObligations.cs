using NtmWorkflow.Application.Shared.Input;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>Obligations as people see and fulfil them, always scoped to the person.</summary>
internal sealed class EfObligations(NtmDbContext db, OutboxNudge nudge, TimeProvider clock) : IObligations
{
    private const int PageSize = 25;
    private static readonly string Open = nameof(ObligationState.Open);
    private static readonly string Done = nameof(ObligationState.Done);

    public async Task<Obligation?> FindAsync(ObligationScope scope, Guid id, CancellationToken cancellation) =>
        await ShownAsync(Visible(scope).Where(row => row.Id == id), cancellation) is [var one] ? one : null;

    public async Task<Page<Obligation>> ListAsync(
        ObligationScope scope, ObligationFilter filter, DateOnly today, int page, CancellationToken cancellation)
    {
        var rows = Narrowed(Visible(scope), filter, today);
        var total = await rows.CountAsync(cancellation);
        var ordered = rows
            .OrderBy(row => row.State != Open).ThenBy(row => row.DueDay == null).ThenBy(row => row.DueDay)
            .ThenBy(row => row.UnitName).ThenBy(row => row.Period).ThenBy(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize);
        return new(await ShownAsync(ordered, cancellation), page, PageSize, total);
    }

    public async Task<ObligationCounts> CountAsync(
        ObligationScope scope, ObligationFilter filter, DateOnly today, CancellationToken cancellation)
    {
        var rows = Narrowed(Visible(scope), filter with { View = ObligationView.All }, today);
        var open = rows.Where(row => row.State == Open);
        var late = await open.CountAsync(IsLate(today), cancellation);
        return new(
            await open.CountAsync(cancellation) - late,
            late,
            await rows.CountAsync(row => row.State == Done && (row.DueDay == null || row.DoneOn <= row.DueDay), cancellation),
            await rows.CountAsync(row => row.State == Done && row.DoneOn > row.DueDay, cancellation));
    }

    public async Task<IReadOnlyList<Obligation>> ServedByAsync(Guid id, CancellationToken cancellation) =>
        await ShownAsync(db.Obligations.Where(row => row.AbsorbedBy == id && row.State == Open).OrderBy(row => row.Period), cancellation);

    public async Task<IReadOnlyDictionary<Guid, DateOnly>> FulfilledOnAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        await db.Obligations.Where(row => ids.Contains(row.Id) && row.State == Done && row.DoneOn != null)
            .Select(row => new { row.Id, On = row.DoneOn!.Value }).ToDictionaryAsync(row => row.Id, row => row.On, cancellation);

    public async Task<IReadOnlyList<Obligation>> UnderAsync(Guid id, CancellationToken cancellation) => await ShownAsync(
        db.Obligations.AsNoTracking()
            .Where(row => row.State == Open
                && (row.AbsorbedBy == id || db.Obligations.Any(other => other.Id == row.AbsorbedBy && other.AbsorbedBy == id && other.State == Open)))
            .OrderBy(row => row.Period),
        cancellation);

    public async Task<IReadOnlyList<Obligation>> FulfilledByAsync(ReportKey report, CancellationToken cancellation)
    {
        var (organisation, form, period) = (report.Organisation, report.Form, report.Period);
        return await ShownAsync(
            db.Obligations.AsNoTracking().Where(row => row.State == Done && db.Submissions.Any(one =>
                one.Id == row.Submission && one.Organisation == organisation && one.Form == form && one.Period == period)),
            cancellation);
    }

    public async Task<IReadOnlyList<Obligation>> FulfilledByAsync(Guid submission, CancellationToken cancellation) =>
        await ShownAsync(db.Obligations.AsNoTracking().Where(row => row.State == Done && row.Submission == submission), cancellation);

    public async Task KeepAsync(ObligationSent sent, CancellationToken cancellation)
    {
        var submission = sent.Submission;
        db.Submissions.Add(ObligationRows.Of(submission, sent.Steps[0].After.Organisation));
        db.SubmissionFiles.AddRange((submission.Files ?? []).DistinctBy(file => file.Hash, StringComparer.Ordinal)
            .Select(file => new SubmissionFileRow { Submission = submission.Id, Hash = file.Hash, FileName = file.FileName, Size = file.Size }));
        await KeepAsync(sent.Steps, cancellation);
    }

    public async Task KeepAsync(IReadOnlyList<ObligationStep> steps, CancellationToken cancellation)
    {
        var ids = steps.Select(step => step.Before.Id).ToList();
        var rows = await db.Obligations.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        foreach (var step in steps)
        {
            var row = rows[step.Before.Id];
            // Written only over the state that the step began in: whoever comes second begins again.
            db.Entry(row).Property(one => one.State).OriginalValue = step.Before.State.ToString();
            row.Take(step);
        }

        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<ReminderMade>> RemindersAsync(Guid id, CancellationToken cancellation) =>
        await db.Reminders.AsNoTracking().Where(row => row.Obligation == id).OrderBy(row => row.Round).ThenBy(row => row.Day).ThenBy(row => row.Rung)
            .Select(row => new ReminderMade(row.Rung, row.Day, row.SettledOn, row.Skipped)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<Punctuality>> PunctualityAsync(string province, DateOnly today, CancellationToken cancellation)
    {
        // A report that was in time stays so, though it came back and ended with its unit.
        string[] noReports = [nameof(ObligationKind.Task), nameof(ObligationKind.Filing)];
        var dropped = nameof(ObligationState.Dropped);
        var owed = db.Obligations.AsNoTracking().Where(row =>
            row.Province == province && !noReports.Contains(row.Kind) && row.DueDay != null
            && (row.State == Done || (row.State == dropped && row.DoneOn != null) || (row.State == Open && (row.DoneOn != null || row.DueDay < today))));
        var counted = await owed
            .GroupBy(row => new { row.Organisation, row.DueDay!.Value.Year, Sent = row.DoneOn != null, Late = row.DoneOn > row.DueDay })
            .Select(group => new { group.Key, Name = group.Max(row => row.UnitName)!, Count = group.Count() })
            .ToListAsync(cancellation);
        return
        [
            .. counted.GroupBy(one => (one.Key.Organisation, one.Key.Year))
                .Select(group => new Punctuality(
                    new OrganisationId(group.Key.Organisation), group.Select(one => one.Name).Max(StringComparer.Ordinal)!, group.Key.Year,
                    group.Where(one => one.Key.Sent && !one.Key.Late).Sum(one => one.Count),
                    group.Where(one => one.Key.Sent && one.Key.Late).Sum(one => one.Count),
                    group.Where(one => !one.Key.Sent).Sum(one => one.Count)))
                .OrderByDescending(one => one.Year).ThenByDescending(one => one.Percent).ThenBy(one => one.OrganisationName, StringComparer.Create(Vietnamese, false)),
        ];
    }

    public async Task TellAsync(Telling telling, CancellationToken cancellation)
    {
        db.Outbox.Add(new OutboxRow
        {
            Dossier = telling.Occasion is { } occasion ? Once(occasion, telling) : Guid.CreateVersion7(clock.GetUtcNow()),
            Role = telling.Role.Id(),
            Organisation = telling.Organisation,
            Text = telling.Text,
            Address = telling.Address,
            Kind = telling.Kind.ToString(),
            AtMicroseconds = clock.GetUtcNow().ToMicroseconds(),
        });
        nudge.WhenCommitted();
        await Task.CompletedTask;
    }

    public async Task<DateOnly?> NextEventAsync(DateOnly after, CancellationToken cancellation)
    {
        var open = db.Obligations.Where(row => row.State == Open);
        var reminder = await open.Where(row => row.NextOn > after).MinAsync(row => row.NextOn, cancellation);
        var late = (await open.Where(row => row.DoneOn == null && row.DueDay >= after).MinAsync(row => row.DueDay, cancellation))?.AddDays(1);
        var correction = (await open.Where(row => row.DoneOn != null && row.CorrectBy >= after).MinAsync(row => row.CorrectBy, cancellation))?.AddDays(1);
        return new[] { reminder, late, correction }.Min();
    }

    /// <summary>Late now: never sent and its day passed, or sent back and the day of the correction passed.</summary>
    private static Expression<Func<ObligationRow, bool>> IsLate(DateOnly today) =>
        row => (row.DoneOn == null && row.DueDay < today) || (row.DoneOn != null && row.CorrectBy < today);

    /// <summary>An identity that follows from what calls for the notice and whom it is to: the outbox takes it once.</summary>
    private static Guid Once(Guid occasion, Telling telling) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{occasion}\n{telling.Role.Id()}\n{telling.Organisation}")).AsSpan(0, 16));

    private static System.Globalization.CultureInfo Vietnamese { get; } = System.Globalization.CultureInfo.GetCultureInfo("vi-VN");

    private IQueryable<ObligationRow> Visible(ObligationScope scope)
    {
        var (own, provinces, communes, copied) = (scope.Organisation, scope.Provinces, scope.WithCommunes, scope.Copied);
        Expression<Func<ObligationRow, bool>> seen = (provinces.Count, communes, copied.Count) switch
        {
            (0, false, 0) => row => row.Organisation == own,
            (0, true, _) => row => row.Organisation == own || row.District == own,
            (0, _, _) => row => row.Organisation == own || copied.Contains(row.Province + " " + row.Duty),
            _ => row => row.Organisation == own || provinces.Contains(row.Province),
        };
        var dropped = nameof(ObligationState.Dropped);
        return db.Obligations.AsNoTracking().Where(row => row.State != dropped).Where(seen);
    }

    private static IQueryable<ObligationRow> Narrowed(IQueryable<ObligationRow> rows, ObligationFilter filter, DateOnly today)
    {
        foreach (var word in PlainText.Of(filter.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => row.SearchText.Contains(word));
        }

        var (kind, debtor) = (filter.Kind?.ToString(), filter.Debtor?.ToString());
        rows = kind is null ? rows : rows.Where(row => row.Kind == kind);
        rows = debtor is null ? rows : rows.Where(row => row.Debtor == debtor);
        rows = filter.Organisation is not { } organisation ? rows : rows.Where(row => row.Organisation == organisation);
        rows = filter.Duty is not { Length: > 0 } duty ? rows : rows.Where(row => row.Duty == duty);
        rows = filter.Period is not { Length: > 0 } period ? rows : rows.Where(row => row.Period == period);
        rows = filter.DueFrom is not { } from ? rows : rows.Where(row => row.DueDay >= from);
        rows = filter.DueTo is not { } to ? rows : rows.Where(row => row.DueDay <= to);
        return filter.View switch
        {
            ObligationView.Open => rows.Where(row => row.State == Open),
            ObligationView.Late => rows.Where(row => row.State == Open).Where(IsLate(today)),
            ObligationView.Returned => rows.Where(row => row.State == Open && row.ReturnedOn != null),
            ObligationView.Done => rows.Where(row => row.State == Done),
            ObligationView.DoneLate => rows.Where(row => row.State == Done && row.DoneOn > row.DueDay),
            _ => rows,
        };
    }

    private async Task<IReadOnlyList<Obligation>> ShownAsync(IQueryable<ObligationRow> rows, CancellationToken cancellation)
    {
        var found = await rows
            .Select(row => new { Row = row, Sent = db.Submissions.FirstOrDefault(one => one.Id == row.Submission) })
            .ToListAsync(cancellation);
        Guid[] ids = [.. found.Select(one => one.Sent?.Id).OfType<Guid>()];
        var files = ids.Length == 0
            ? []
            : (await db.SubmissionFiles.AsNoTracking().Where(row => ids.Contains(row.Submission)).OrderBy(row => row.FileName).ToListAsync(cancellation));
        var bySubmission = files.ToLookup(row => row.Submission, row => new EvidenceFile(row.Hash, row.FileName, row.Size));
        return [.. found.Select(one => ObligationRows.Shown(one.Row, one.Sent, one.Sent is null ? [] : [.. bySubmission[one.Sent.Id]]))];
    }
}
