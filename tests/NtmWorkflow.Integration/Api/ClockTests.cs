using System.Net;

namespace NtmWorkflow.Integration.Api;

/// <summary>The demonstration clock moves forward only, and what falls due on the way happens.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly RunningService _service = new();
    private Province _province = null!;

    public async Task InitializeAsync()
    {
        await _service.InitializeAsync();
        _province = new Province(_service);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task DistrictLetsItsLimitPass_ClockMovedPastIt_DistrictAndOfficeAreToldOnce()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        var dossier = await _province.RegisterAsync();
        await _province.HandInEvidenceAsync(commune, dossier);
        await _province.MeetCriterion13Async(commune, dossier);
        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/consultation", _province.Consultation())).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/submission", _province.Submission())).ShouldSucceed();

        var district = await _province.AsAsync("tham-tra-huyen-tra-cu");
        var due = (await district.GetAsync("inbox")).Body.GetProperty("items")[0].GetProperty("dueDay").GetString();
        var administrator = await _province.AsAsync("quan-tri");
        var moved = (await administrator.PostAsync("clock", new { move = "past-next-due-day" })).ShouldSucceed();

        moved.Body.GetProperty("fired").GetInt32().ShouldBe(1);
        moved.Body.GetProperty("now").GetDateTimeOffset().Date.ShouldBe(DateTime.Parse(due!, System.Globalization.CultureInfo.InvariantCulture).AddDays(1));
        (await administrator.PostAsync("clock", new { move = "one-day" })).Body.GetProperty("fired").GetInt32().ShouldBe(0);
        await ShouldBeToldOnceAsync(district);
        await ShouldBeToldOnceAsync(await _province.AsAsync("chuyen-vien-dieu-phoi"));
        (await commune.GetAsync($"dossiers/{dossier}/ledger")).Body.GetProperty("verified").GetBoolean().ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task ClockMovedBack_IsRefused()
    {
        var administrator = await _province.AsAsync("quan-tri");
        (await administrator.PostAsync("clock", new { move = "to-day", day = "2023-05-01" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "clock-moves-forward");
        (await administrator.PostAsync("clock", new { move = "to-day" })).ShouldBeRefused(HttpStatusCode.BadRequest, "day-is-given");
        (await administrator.PostAsync("clock", new { move = "to-day", day = "2023-06-10" })).ShouldSucceed();
    }

    private static async Task ShouldBeToldOnceAsync(ApiPerson person)
    {
        var told = 0;
        for (var attempt = 0; attempt < 50 && told == 0; attempt++)
        {
            var notices = (await person.GetAsync("notices")).ShouldSucceed().Body.GetProperty("items").EnumerateArray();
            told = notices.Count(notice => notice.GetProperty("text").GetString()!.StartsWith("Quá hạn", StringComparison.Ordinal));
            await Task.Delay(TimeSpan.FromMilliseconds(told == 0 ? 200 : 0));
        }

        told.ShouldBe(1);
    }
}
