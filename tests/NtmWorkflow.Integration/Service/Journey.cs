using System.Net;
using System.Text.Json;

namespace NtmWorkflow.Integration.Service;

/// <summary>A dossier of Tập Sơn at work on a service of its own, whose clock the administrator moves.</summary>
internal sealed class Journey : IAsyncDisposable
{
    public const string Commune = "can-bo-xa-tap-son";
    public const string District = "tham-tra-huyen-tra-cu";
    public const string Office = "chuyen-vien-dieu-phoi";
    public const string Health = "chuyen-vien-so-y-te";

    private Journey(RunningService service, Province province, string dossier) =>
        (Service, Province, Dossier) = (service, province, dossier);

    public RunningService Service { get; }

    public Province Province { get; }

    public string Dossier { get; }

    public string Page => $"/ho-so/{Dossier}";

    /// <summary>Codes that the department of health is in charge of.</summary>
    public IReadOnlyList<string> HealthCodes => Province.Departments.First(one => one.User == Health).Indicators;

    /// <summary>Submitted on Tuesday 2 May 2023, a holiday.</summary>
    public static async Task<Journey> SubmittedAsync()
    {
        var service = await RunningService.StartAsync();
        var province = new Province(service);
        var commune = await province.AsAsync(Commune);
        var journey = new Journey(service, province, await province.RegisterAsync());
        await province.HandInEvidenceAsync(commune, journey.Dossier);
        await province.MeetCriterion13Async(commune, journey.Dossier);
        await journey.TakeAsync(Commune, "assessment-completion", new { });
        await journey.TakeAsync(Commune, "consultation", province.Consultation());
        await journey.TakeAsync(Commune, "submission", province.Submission());
        return journey;
    }

    public async Task<Journey> VerifiedAsync()
    {
        await TakeAsync(District, "verification", Province.Verification(true, "Đủ điều kiện."));
        return this;
    }

    public async Task<Journey> ReceivedAsync(string? replyBy = null)
    {
        await TakeAsync(Office, "reception", new { complete = true, replyBy });
        return this;
    }

    /// <summary>Every department signs but those named.</summary>
    public async Task<Journey> SignedButAsync(params string[] users)
    {
        foreach (var (user, indicators) in Province.Departments.Where(one => !users.Contains(one.User, StringComparer.Ordinal)))
        {
            await TakeAsync(user, "sign-off", Province.SignOff(indicators));
        }

        return this;
    }

    public async Task SurveyedAndInspectedAsync()
    {
        await TakeAsync("can-bo-mat-tran", "survey", new { from = "2023-04-20", to = "2023-05-01", formsIssued = 900, formsReturned = 880, satisfied = 868 });
        await TakeAsync("doan-tham-dinh", "field-report", new
        {
            visitDay = "2023-05-02",
            present = Province.Data.InspectionTeam.Members.Take(1).Select(member => member.Id),
            findings = "Bảo đảm.",
            conclusion = "met",
        });
    }

    /// <summary>The administrator moves the clock to eight in the morning of a day; what falls due on the way happens.</summary>
    public async Task OnAsync(string day) =>
        (await (await Province.AsAsync("quan-tri")).PostAsync("clock", new { move = "to-day", day })).ShouldSucceed();

    public async Task<ApiAnswer> SendAsync(string user, string path, object body) => await (await Province.AsAsync(user)).PostAsync($"dossiers/{Dossier}/{path}", body);

    public async Task TakeAsync(string user, string path, object body) => (await SendAsync(user, path, body)).ShouldSucceed();

    public async Task RefusedAsync(string user, string path, object body, params string[] codes) =>
        (await SendAsync(user, path, body)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, codes);

    public async Task<JsonElement> ViewAsync(string user = Office) => (await (await Province.AsAsync(user)).GetAsync($"dossiers/{Dossier}")).ShouldSucceed().Body;

    /// <summary>The open task of an element, and of a body where each has its own.</summary>
    public async Task<JsonElement> TaskAsync(string element, string? organisation = null) => (await ViewAsync()).GetProperty("tasks").EnumerateArray()
        .First(task => task.GetProperty("task").GetString() == element && (organisation is null || task.GetProperty("organisation").GetString() == organisation));

    public Task<PagePerson> AtPagesAsync(string user) => PagePerson.SignInAsync(Service, user);

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
