using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>The people of any province at work over the API; those that no demonstration has get an account.</summary>
internal sealed class Walk(RunningService service, string provinceYear)
{
    private readonly Dictionary<(Role, string, string?), ApiPerson> _people = [];
    private readonly Dictionary<(Role, string), PagePerson> _atPages = [];
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);

    public string ProvinceYear => provinceYear;

    public RulesInForce Rules { get; } = service.Services.GetRequiredService<RulesInForce>();

    public ProvinceYear Data => Rules.Book.Provinces[new ProvinceYearId(provinceYear)];

    public DateOnly Today { get; private set; } = new(2023, 5, 2);

    /// <summary>Somebody who is not signed in.</summary>
    public ApiPerson Visitor { get; } = ApiPerson.Visitor(service);

    /// <summary>The demonstration begins on a later day: nothing fell due before it.</summary>
    public async Task BeginOnAsync(DateOnly day)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var morning = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(7));
        await scope.ServiceProvider.GetRequiredService<IDemonstrationClock>().MoveToAsync(morning, CancellationToken.None);
        Today = day;
        _people.Clear();
        _atPages.Clear();
    }

    /// <summary>Moves the clock; gives back what happened on the way.</summary>
    public async Task<JsonElement> MoveToAsync(DateOnly day)
    {
        var administrator = await ApiPerson.SignInAsync(service, "quan-tri");
        var moved = (await administrator.PostAsync("clock", new { move = "to-day", day })).ShouldSucceed();
        Today = day;
        _people.Clear();
        _atPages.Clear();
        return moved.Body;
    }

    public ApplicableRules RulesOf(string level, Procedure procedure = Procedure.Recognition) =>
        ApplicableRules.Find(Rules.Book, new ProvinceYearId(provinceYear), level, Today, procedure).Value;

    public Task<ApiPerson> OfficeAsync() => BodyAsync(Role.CoordinationOffice, OrganisationKind.CoordinationOffice);

    public Task<ApiPerson> ChairmanAsync() => BodyAsync(Role.Chairman, OrganisationKind.ProvincialCommittee);

    public Task<ApiPerson> BodyAsync(Role role, OrganisationKind kind) =>
        AsAsync(role, Data.Departments.Organisations.First(body => body.Kind == kind).Id);

    public async Task<ApiPerson> AsAsync(Role role, string organisation, string? seat = null)
    {
        if (!_people.TryGetValue((role, organisation, seat), out var person))
        {
            person = await ApiPerson.SignInAsync(service, await UserNameAsync(role, organisation, seat));
            _people[(role, organisation, seat)] = person;
        }

        return person;
    }

    public async Task<string> UserNameAsync(Role role, string organisation, string? seat = null)
    {
        var demonstration = Rules.Demonstrations.Values.SelectMany(one => one.Users)
            .FirstOrDefault(user => user.Role == role && user.Organisation == organisation && (seat is null || user.BoardMember == seat));
        if (demonstration is not null)
        {
            return demonstration.UserName;
        }

        var name = $"{role.Id()}.{organisation}.{seat}".TrimEnd('.');
        if (_added.Add(name))
        {
            await using var scope = service.Services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
            (await accounts.AddAsync(new NewAccount(name, $"Người thử {name}", role.Id(), new OrganisationId(organisation), seat), ServiceStart.DemonstrationPassword)).ShouldBeEmpty();
        }

        return name;
    }

    /// <summary>Whoever the path names to make the dossier of a unit.</summary>
    public Task<ApiPerson> ApplicantAsync(string unit, string level, Procedure procedure = Procedure.Recognition)
    {
        var task = (Process.UserTask)RulesOf(level, procedure).Path.Nodes[PathTasks.SelfAssess];
        var role = RoleNames.Find(task.Role)!.Value;
        return AsAsync(role, Application.Shared.Desk.TaskOwner.OrganisationFor(role, new UnitId(unit), Data));
    }

    public async Task<string> RegisterAsync(string unit, string level)
    {
        var answer = await (await ApplicantAsync(unit, level)).PostAsync("dossiers", new { provinceYear, unit, level });
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Text);
        return answer.Body.GetProperty("dossier").GetString()!;
    }

    /// <summary>What a page says to everybody.</summary>
    public async Task<string> PublicPageAsync(string path) => WebUtility.HtmlDecode(await Visitor.Http.GetStringAsync(new Uri(path, UriKind.Relative)));

    /// <summary>What the dossier's page says to an official.</summary>
    public async Task<string> PageAsync(string dossier) =>
        WebUtility.HtmlDecode(await (await OfficePagesAsync()).OpenAsync($"/ho-so/{dossier}"));

    public Task<PagePerson> OfficePagesAsync() =>
        PagesAsync(Role.CoordinationOffice, Data.Departments.Organisations.First(one => one.Kind == OrganisationKind.CoordinationOffice).Id);

    public async Task<PagePerson> PagesAsync(Role role, string organisation)
    {
        if (!_atPages.TryGetValue((role, organisation), out var person))
        {
            person = await PagePerson.SignInAsync(service, await UserNameAsync(role, organisation), ServiceStart.DemonstrationPassword);
            _atPages[(role, organisation)] = person;
        }

        return person;
    }

    /// <summary>The page of a step, as whoever takes it sees it.</summary>
    public async Task<string> StepPageAsync(Role role, string organisation, string dossier, string step)
    {
        var page = WebUtility.HtmlDecode(await (await PagesAsync(role, organisation)).OpenAsync($"/ho-so/{dossier}/{step}"));
        page.ShouldNotContain("Chưa thực hiện được");
        return page;
    }

    public async Task<string> StageAsync(string dossier) =>
        Service.Province.Stage((await (await OfficeAsync()).GetAsync($"dossiers/{dossier}")).ShouldSucceed().Body);
}
