using System.Net;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>The demonstration clock goes from May to December 2023 in one move and stops on each day on which something happens.</summary>
public sealed class ReportingClockTests
{
    [DatabaseFact]
    public async Task MayToDecember_Moved_OpensRemindsAndEscalatesDayByDay()
    {
        await using var service = await RunningService.StartAsync();
        var province = new Province(service);
        var administrator = await province.AsAsync("quan-tri");
        (await administrator.PostAsync("clock", new { move = "to-day", day = "2023-05-10" })).ShouldSucceed();
        var commune = await province.AsAsync("can-bo-xa-tap-son");
        var may = (await commune.GetAsync("obligations?view=Late")).ShouldSucceed().Body.GetProperty("page").GetProperty("items")[0];
        (await commune.PostAsync($"obligations/{may.GetProperty("id").GetString()}/submission", new { document = "9/BC" })).ShouldSucceed()
            .Body.GetProperty("lateDays").GetInt32().ShouldBe(1);

        var moved = (await administrator.PostAsync("clock", new { move = "to-day", day = "2023-12-20" })).ShouldSucceed().Body;

        moved.GetProperty("reminded").GetInt32().ShouldBeGreaterThan(1000);
        moved.GetProperty("opened").GetInt32().ShouldBePositive();
        var june = (await commune.GetAsync("obligations?view=Late")).ShouldSucceed().Body.GetProperty("page").GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("period").GetString() == "2023-H1");
        var reminders = (await commune.GetAsync($"obligations/{june.GetProperty("id").GetString()}")).ShouldSucceed().Body.GetProperty("reminders").EnumerateArray().ToList();
        reminders.ShouldAllBe(one => one.GetProperty("skipped").GetString() == null && one.GetProperty("on").GetString() == one.GetProperty("day").GetString());
        reminders.Select(one => one.GetProperty("on").GetString()).ShouldBe(
            ["2023-05-31", "2023-06-06", "2023-06-08", "2023-06-09", "2023-06-12", "2023-06-14", "2023-06-16"]);
        var standing = (await ApiPerson.Visitor(service).GetAsync("standing")).ShouldSucceed().Body[0].GetProperty("lines").EnumerateArray()
            .Single(one => one.GetProperty("organisation").GetString() == "xa-tap-son");
        standing.GetProperty("late").GetInt32().ShouldBe(1);
        standing.GetProperty("missing").GetInt32().ShouldBe(7 + 3 + 1 + 1);
        (await administrator.PostAsync("clock", new { move = "past-next-due-day" })).ShouldSucceed()
            .Body.GetProperty("now").GetDateTimeOffset().Date.ShouldBe(new DateTime(2023, 12, 21));
        (await administrator.PostAsync("clock", new { move = "to-day", day = "2023-12-01" })).ShouldBeRefused(HttpStatusCode.BadRequest, "clock-moves-forward");
    }
}
