using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Web.Components.Layout;
using NtmWorkflow.Web.Identity;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Host;

/// <summary>Surrounds each page with what the person of the request may use, as the policy table says.</summary>
internal sealed class PageShells(ICurrentActor current, IRuleBooks books, DemonstrationMode mode, SignInSettings signIn, TimeProvider clock)
    : IPageShellProvider
{
    public ValueTask<PageShell> GetAsync(CancellationToken cancellationToken = default)
    {
        var actor = current.Actor;
        return new(new PageShell
        {
            Province = OrganisationNames.ProvinceOf(books.Current, actor?.Organisation),
            Menu = MenuOf(actor),
            UserName = actor?.Name,
            StandsInFor = current.Delegation is { } delegation
                ? $"{delegation.Represented.Name} ({delegation.Represented.Role.Vietnamese()}), đến hết ngày {delegation.To.Written()}"
                : null,
            Organisation = actor is null ? null : OrganisationNames.Of(books.Current, actor.Organisation),
            IdleMinutes = actor is null ? null : (int)signIn.Idle.TotalMinutes,
            SignInHref = actor is null ? "/dang-nhap" : null,
            DemoClock = mode.IsActive ? clock.NowInVietnam() : null,
            StatusHref = "/health/ready",
        });
    }

    private static List<MenuSection> MenuOf(Actor? actor) => [.. Menus.All
        .Select(part => new MenuSection(
            part.Text,
            [.. part.Entries.Where(entry => PolicyTable.MayEver(entry.Permission, actor?.Role)).Select(entry => new MenuItem(entry.Href, entry.Text))]))
        .Where(section => section.Items.Count > 0)];
}
