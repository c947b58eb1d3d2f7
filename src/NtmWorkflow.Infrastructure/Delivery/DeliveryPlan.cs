using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>Who gets a notice outside of the inbox: written together with the notice, brought later.</summary>
internal sealed class DeliveryPlan(NtmDbContext db, RulesInForce rules, DeliverySettings settings, TimeProvider clock)
{
    public const string Mail = "mail";
    public const string Webhook = "webhook";

    /// <summary>Adds the deliveries of these notices to the unit of work.</summary>
    public async Task AddAsync(IReadOnlyList<OutboxRow> notices, CancellationToken cancellation)
    {
        if (notices.Count == 0)
        {
            return;
        }

        var found = await (
            from chosen in db.NoticeSettings.AsNoTracking()
            join user in db.Users on chosen.Person equals user.UserName
            join office in db.Offices.HeldOn(clock.TodayInVietnam()) on user.Id equals office.Account
            where user.State == AccountState.Active && (chosen.Email != null || chosen.Webhook != null)
            select new { Chosen = chosen, user.UserName, office.BoardMember, office.Role, office.Organisation }).ToListAsync(cancellation);
        var people = found.Select(one => (one.Chosen, one.UserName, one.BoardMember, one.Role, one.Organisation, Settings: EfNoticeSettings.Shown(one.Chosen))).ToList();
        var now = clock.GetUtcNow().ToMicroseconds();
        foreach (var notice in notices)
        {
            var kind = notice.Kind is { } name ? Enum.Parse<NoticeKind>(name) : NoticeKind.Dossier;
            // Once to a person, in however many offices they want it.
            foreach (var person in people.Where(one => IsFor(notice, one.UserName, one.BoardMember)).GroupBy(one => one.UserName, StringComparer.Ordinal))
            {
                var chosen = person.First().Chosen;
                bool Wanted(NoticeChannel channel) =>
                    person.Any(one => Wants(one.Settings.Of(channel, kind), one.Role, new OrganisationId(one.Organisation), notice));
                Add(notice, chosen, chosen.Email is not null && settings.Mail is not null && Wanted(NoticeChannel.Mail), Mail, now);
                Add(notice, chosen, chosen.Webhook is not null && Wanted(NoticeChannel.Webhook), Webhook, now);
            }
        }
    }

    private void Add(OutboxRow notice, NoticeSettingsRow person, bool wanted, string channel, long now)
    {
        if (wanted)
        {
            db.Deliveries.Add(new DeliveryRow { Notice = notice.Id, Channel = channel, Person = person.Person, NextAtMicroseconds = now });
        }
    }

    /// <summary>What is for one person reaches nobody else, whatever they watch over.</summary>
    private static bool IsFor(OutboxRow notice, string? user, string? seat) => notice.Recipient is not { } one || one == user || one == seat;

    private bool Wants(NoticeChoice choice, string role, OrganisationId organisation, OutboxRow notice) => choice switch
    {
        NoticeChoice.None => false,
        NoticeChoice.Mine => organisation.Value == notice.Organisation && (notice.Recipient is not null || role == notice.Role),
        _ when notice.Recipient is not null => organisation.Value == notice.Organisation,
        _ => Oversight.Over(rules.Book, RoleNames.Find(role), organisation, new OrganisationId(notice.Organisation)),
    };
}
