using System.Net;

namespace NtmWorkflow.Integration.Service;

/// <summary>The demonstration clock moves forward only, and what falls due on the way happens.</summary>
public sealed class ClockTests
{
    [DatabaseFact]
    public async Task DistrictLetsItsLimitPass_ClockMovedPastIt_DistrictAndOfficeAreToldOnce()
    {
        await using var service = await RunningService.StartAsync();
        var province = new Province(service);
        var commune = await province.AsAsync("can-bo-xa-tap-son");
        var dossier = await province.RegisterAsync();
        await province.HandInEvidenceAsync(commune, dossier);
        await province.MeetCriterion13Async(commune, dossier);
        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/consultation", province.Consultation())).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/submission", province.Submission())).ShouldSucceed();

        var district = await province.AsAsync("tham-tra-huyen-tra-cu");
        var due = (await district.GetAsync("inbox")).Body.GetProperty("items")[0].GetProperty("dueDay").GetString();
        var administrator = await province.AsAsync("quan-tri");
        ApiAnswer moved;
        do
        {
            // The clock stops on the days of reminders, too.
            moved = (await administrator.PostAsync("clock", new { move = "past-next-due-day" })).ShouldSucceed();
        }
        while (moved.Body.GetProperty("fired").GetInt32() == 0);

        moved.Body.GetProperty("fired").GetInt32().ShouldBe(1);
        moved.Body.GetProperty("now").GetDateTimeOffset().Date.ShouldBe(DateTime.Parse(due!, System.Globalization.CultureInfo.InvariantCulture).AddDays(1));
        (await administrator.PostAsync("clock", new { move = "one-day" })).Body.GetProperty("fired").GetInt32().ShouldBe(0);
        await ShouldBeToldOnceAsync(district);
        await ShouldBeToldOnceAsync(await province.AsAsync("chuyen-vien-dieu-phoi"));
        (await commune.GetAsync($"dossiers/{dossier}/ledger")).Body.GetProperty("verified").GetBoolean().ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task ClockMovedBack_IsRefused()
    {
        await using var service = await RunningService.StartAsync();
        var province = new Province(service);
        var administrator = await province.AsAsync("quan-tri");
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
