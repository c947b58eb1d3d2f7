using System.Text.Json.Nodes;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>Somebody edits duties.json by hand: what it would change is seen before the service starts with it.</summary>
public sealed class EditedFilesTests : IAsyncLifetime, IDisposable
{
    private const string Duties = "provinces/tra-vinh/2023/duties.json";
    private readonly WorkflowsCopy _copy = new();
    private ReportingYear _year = null!;

    public async Task InitializeAsync()
    {
        _year = new(await TestService.StartAsync(workflows: _copy.Folder));
        await _year.SweepAsync();
    }

    public async Task DisposeAsync() => await _year.Service.DisposeAsync();

    public void Dispose() => _copy.Dispose();

    [DatabaseFact]
    public async Task EditedDuty_IsPreviewed_AndNothingChangesYet()
    {
        (await PreviewAsync("chuyen-vien-dieu-phoi")).Value.ShouldSatisfyAllConditions(
            moves => moves.Moved.ShouldBe(0), moves => moves.Opened.ShouldBe(0), moves => moves.Dropped.ShouldBe(0));

        _copy.Edit(Duties, content =>
        {
            var monthly = content["duties"]!.AsArray().Single(duty => (string?)duty!["id"] == "dia-phuong-thang")!;
            monthly["due"]!["day"] = 15;
            content["duties"]!.AsArray().Remove(content["duties"]!.AsArray().Single(duty => (string?)duty!["id"] == "so-nganh-nam"));
            foreach (var duty in content["duties"]!.AsArray())
            {
                duty!["absorbs"] = new JsonArray();
            }
        });

        foreach (var user in new[] { "chuyen-vien-dieu-phoi", "quan-tri" })
        {
            var moves = (await PreviewAsync(user)).Value;
            moves.Moved.ShouldBe(12 * 34);
            moves.Moves.ShouldContain(move => move.OrganisationName == "Xã Tập Sơn, Huyện Trà Cú" && move.Before == new DateOnly(2023, 5, 9) && move.After == new DateOnly(2023, 5, 14));
            moves.Dropped.ShouldBe(16);
            moves.Withdrawals.ShouldAllBe(move => move.Before == new DateOnly(2023, 12, 11) && move.After == null);
        }

        (await _year.ObligationAsync("xa-tap-son", "dia-phuong-thang", "2023-05")).DueDay.ShouldBe(new DateOnly(2023, 5, 9));
        (await _year.SweepAsync()).Changed.ShouldBe(0, "the files are not taken over before the service starts again");
    }

    [DatabaseFact]
    public async Task BrokenFile_IsToldWithItsPlace()
    {
        _copy.Edit(Duties, content => content["duties"]![0]!["due"]!["kind"] = "someday");

        var refused = (await PreviewAsync("chuyen-vien-dieu-phoi")).Refusals;

        refused.ShouldAllBe(refusal => refusal.Code == "rule-files-are-sound");
        refused[0].Sentence.ShouldContain(Duties);
        (await PreviewAsync("can-bo-xa-tap-son")).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private Task<Outcome<DueDayMoves>> PreviewAsync(string user) => _year.Service.SendAsync(_year.Service.Person(user), new PreviewDutiesQuery());
}
