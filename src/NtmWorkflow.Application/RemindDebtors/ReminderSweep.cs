using NtmWorkflow.Application.OweReports;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Application.RemindDebtors;

/// <summary>
/// Sends the reminders whose day has come (nhắc việc), whatever was missed while the service was down. Reminder, notice and the next
/// day to look are written together, and each reminder has a key of its own: none is lost, none goes out twice.
/// </summary>
public sealed class ReminderSweep(IRuleBooks books, IObligationBook book, IObligations obligations, IUnitOfWork work, TimeProvider clock)
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
            (found, var now) = await work.RunAsync(RemindAsync, _ => true, cancellation);
            sent += now;
        }

        return sent;
    }

    private async Task<(int Found, int Sent)> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.TodayInVietnam();
        var days = new WorkingDays(books.Current.Calendar);
        var due = await book.ToRemindAsync(today, Batch, cancellation);
        var sent = 0;
        foreach (var one in due)
        {
            var reminders = Look(one, today, days);
            book.Settle(one, reminders, today);
            foreach (var settled in reminders.Now.Where(settled => settled.Skipped is null))
            {
                sent++;
                foreach (var telling in Tellings(one, settled.Rung, today, days))
                {
                    await obligations.TellAsync(telling, cancellation);
                }
            }
        }

        await book.SaveAsync(cancellation);
        return (due.Count, sent);
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

    private IEnumerable<Telling> Tellings(ObligationToRemind one, Rung rung, DateOnly today, WorkingDays days)
    {
        var debtor = new Debtor(one.Organisation, one.Debtor, one.OrganisationName, null);
        var kind = today > one.Last ? NoticeKind.Late : NoticeKind.Reminder;
        return
            from recipient in rung.To
            let to = ToWhom(recipient, debtor, YearOf(one)!)
            where to.HasValue
            group recipient by to.GetValueOrDefault() into same
            let text = (same.Contains(RungRecipient.Head) ? "Kính gửi người đứng đầu: " : "") + Sentence(one, today, days)
            select new Telling(same.Key.Role, same.Key.Organisation, text, ReportingAddresses.Of(one.Id), kind);
    }

    private ProvinceYear? YearOf(ObligationToRemind one) => books.Current.Provinces.GetValueOrDefault(one.ProvinceYear);

    private static (Role Role, string Organisation)? ToWhom(RungRecipient recipient, Debtor debtor, ProvinceYear province) => recipient switch
    {
        RungRecipient.Receiver => (Role.CoordinationOffice, province.Reporting!.Receiver),
        RungRecipient.SteeringCommittee => province.Departments.Organisations
            .Where(body => body.Kind == OrganisationKind.ProvincialCommittee)
            .Select(body => ((Role, string)?)(Role.Chairman, body.Id)).FirstOrDefault(),
        _ => (debtor.Role, debtor.Id),
    };

    private static string Sentence(ObligationToRemind one, DateOnly today, WorkingDays days)
    {
        var left = days.Between(today, one.Last);
        var when = today > one.Last
            ? $"Chậm {today.DayNumber - one.Last.DayNumber} ngày (hạn cuối {one.Last:dd/MM/yyyy})"
            : left == 0 ? $"Hạn cuối là {(today == one.Last ? "hôm nay" : "ngày nghỉ tới")}, {one.Last:dd/MM/yyyy}" : $"Còn {left} ngày làm việc, hạn cuối {one.Last:dd/MM/yyyy}";
        var served = one.Serves.Count == 0 ? "" : $" (dùng chung cho: {string.Join("; ", one.Serves)})";
        return $"{when}: {one.OrganisationName} – {one.Title}{served}.";
    }
}
