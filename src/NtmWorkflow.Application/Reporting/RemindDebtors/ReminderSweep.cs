using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.RemindDebtors;

/// <summary>
/// Sends the reminders whose day has come (nhắc việc), whatever was missed while the service was down. Reminder, notice and the next
/// day to look are written together, and each reminder has a key of its own: none is lost, none goes out twice.
/// </summary>
public sealed class ReminderSweep(
    IRuleBooks books, IObligationBook book, IObligations obligations, RungAddressees addressees, IUnitOfWork work, Telemetry telemetry, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Settles what is due.</summary>
    /// <returns>How many reminders went out.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var sent = 0;
        var found = Batch;
        while (found == Batch)
        {
            (var looked, var now) = await work.RunAsync(RemindAsync, _ => true, cancellation);
            (found, sent) = (looked.Count, sent + now);
            foreach (var since in looked.Select(one => one.Since).OfType<DateOnly>())
            {
                telemetry.NoteLag("reminders", clock.GetUtcNow() - VietnamTime.StartOf(since));
            }
        }

        return sent;
    }

    private async Task<(IReadOnlyList<ObligationToRemind> Looked, int Sent)> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.TodayInVietnam();
        var days = new WorkingDays(books.Current.Calendar);
        var due = await book.ToRemindAsync(today, Batch, cancellation);
        var outgoing = new List<(ObligationToRemind One, Rung Rung)>();
        foreach (var one in due)
        {
            var reminders = Look(one, today, days);
            book.Settle(one, reminders, today);
            outgoing.AddRange(reminders.Now.Where(settled => settled.Skipped is null).Select(settled => (one, settled.Rung)));
        }

        var heads = await addressees.HeadsAsync(outgoing, cancellation);
        foreach (var telling in outgoing.SelectMany(next => Tellings(next.One, next.Rung, heads, today, days)))
        {
            await obligations.TellAsync(telling, cancellation);
        }

        await book.SaveAsync(cancellation);
        return (due, outgoing.Count);
    }

    private RemindersDue Look(ObligationToRemind one, DateOnly today, WorkingDays days)
    {
        if (YearOf(one)?.Reporting?.Ladder(one.Ladder) is not { } ladder)
        {
            return new([], null);
        }

        var reminders = Reminding.Look(ladder, one.Last, one.Settled, today, days);
        return one.IsAbsorbed
            ? reminders with { Now = [.. reminders.Now.Select(settled => settled with { Skipped = "nhắc chung với báo cáo kỳ dài cùng hạn" })] }
            : reminders;
    }

    private IEnumerable<Telling> Tellings(ObligationToRemind one, Rung rung, Heads heads, DateOnly today, WorkingDays days)
    {
        var kind = today > one.Last ? NoticeKind.Late : NoticeKind.Reminder;
        return
            from recipient in rung.To
            let to = heads.ToWhom(recipient, one, YearOf(one)!)
            where to is not null
            group recipient by to into same
            let text = (same.Contains(RungRecipient.Head) ? "Kính gửi người đứng đầu: " : "") + Sentence(one, today, days)
            select new Telling(same.Key.Role, same.Key.Organisation, text, ReportingAddresses.Of(one.Id), kind);
    }

    private ProvinceYear? YearOf(ObligationToRemind one) => books.Current.Provinces.GetValueOrDefault(one.ProvinceYear);

    private static string Sentence(ObligationToRemind one, DateOnly today, WorkingDays days)
    {
        var left = days.Between(today, one.Last);
        var last = days.IsWorkingDay(one.Last) ? one.Last.Written() : $"{one.Last.Written()} ({RestDays.Name(one.Last)})";
        var limit = one.Round == 0 ? "hạn cuối" : "hạn sửa báo cáo bị trả lại";
        var when = today > one.Last
            ? $"Chậm {today.DayNumber - one.Last.DayNumber} ngày ({limit} {last})"
            : left == 0 ? $"{char.ToUpperInvariant(limit[0])}{limit[1..]} là {(today == one.Last ? "hôm nay" : "ngày nghỉ tới")}, {last}" : $"Còn {left} ngày làm việc, {limit} {last}";
        var served = one.Serves.Count == 0 ? "" : $" (dùng chung cho: {string.Join("; ", one.Serves)})";
        return $"{when}: {one.OrganisationName} – {one.Title}{served}.";
    }
}
