using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>Rungs to a head and to the steering committee reach their own accounts, and where there is none those who always answered for them.</summary>
public sealed class EscalationTests : IAsyncLifetime
{
    private ReportingYear _year = null!;

    public async Task InitializeAsync()
    {
        _year = new(await TestService.StartAsync());
        await _year.SweepAsync();
        // The departments' report of the half-year is due on 11 June 2023, the localities' on 9 June.
        _year.JumpTo(new(2023, 6, 8));
        await _year.SweepAsync();
    }

    public async Task DisposeAsync() => await _year.Service.DisposeAsync();

    [DatabaseFact]
    public async Task HeadsAndCommittee_WithAccounts_AreToldThemselves()
    {
        foreach (var user in new[] { "lanh-dao-so-y-te", "chu-tich-ubnd-huyen-tra-cu", "ban-chi-dao-tinh" })
        {
            await AccountAsync(user);
        }

        await _year.LiveUntilAsync(new(2023, 6, 16));

        (await RolesAsync("so-y-te")).ShouldContain("department-head");
        (await RolesAsync("so-cong-thuong")).ShouldBe(["department-officer"], "it has no account of a head");
        (await RolesAsync("huyen-tra-cu")).ShouldContain("local-chairman");
        (await RolesAsync("xa-tap-son")).ShouldBe(["commune-officer"]);
        (await RolesAsync("ban-chi-dao")).ShouldBe(["steering-committee"]);
        (await _year.OutboxAsync("ubnd-tinh")).ShouldNotContain(one => one.Text.Contains("hạn cuối 09/06/2023"));
        (await _year.OutboxAsync("so-y-te")).Where(one => one.Role == "department-head").ShouldAllBe(one => one.Text.StartsWith("Kính gửi người đứng đầu: "));
    }

    [DatabaseFact]
    public async Task WithoutAccounts_TheOrganisationAndTheChairmanAreTold()
    {
        await _year.LiveUntilAsync(new(2023, 6, 16));

        (await RolesAsync("so-y-te")).ShouldBe(["department-officer"]);
        (await RolesAsync("ban-chi-dao")).ShouldBeEmpty();
        (await _year.OutboxAsync("ubnd-tinh")).ShouldContain(one => one.Role == "chairman" && one.Text.Contains("hạn cuối 09/06/2023"));
    }

    private async Task<IReadOnlyList<string>> RolesAsync(string organisation) =>
        [.. (await _year.OutboxAsync(organisation)).Where(one => one.Kind == "Late").Select(one => one.Role).Distinct().Order()];

    private async Task AccountAsync(string user)
    {
        var person = _year.Service.Person(user);
        (await _year.Service.WithAsync<UserManager<NtmUser>, bool>(async people => (await people.CreateAsync(
            new() { UserName = person.User, DisplayName = person.Name, Offices = [new() { Role = person.Role.Id(), Organisation = person.Organisation }] }, "Mat-khau-2023")).Succeeded)).ShouldBeTrue();
    }
}
