using System.Diagnostics;
using System.Text.Json;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Integration.Dossiers.Collaboration;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Service;

/// <summary>The whole program is killed while it works through a batch, and started again.</summary>
public sealed class KilledProcessTests
{
    private const int Dossiers = 250;
    private const string Office = "chuyen-vien-dieu-phoi";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [DatabaseFact]
    public async Task Batch_WhoseProcessIsKilled_GoesOnAtTheNextStartAndTakesEachDossierOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        var dossiers = await PreparedAsync(database);
        string batch;
        IReadOnlyDictionary<string, string> told;
        await using (var service = await ServiceProcess.StartAsync(database.Settings))
        {
            var office = await service.SignInAsync(Office);
            batch = await StartedAsync(office);
            told = await TellsAsync(office, batch, view => Done(view) > 0);
            await service.KillAsync();
        }

        told.ShouldNotBeEmpty();
        await using (var between = await TestService.StartAsync(database))
        {
            var left = (await ItemsAsync(between, batch)).Count(item => item.State == BatchItemState.Waiting);
            left.ShouldBeInRange(1, Dossiers - told.Count, "the process died in the middle");
        }

        await using (var again = await ServiceProcess.StartAsync(database.Settings))
        {
            await TellsAsync(await again.SignInAsync(Office), batch, view => view.GetProperty("batch").GetProperty("endedAt").ValueKind == JsonValueKind.String);
        }

        await using var after = await TestService.StartAsync(database);
        var items = await ItemsAsync(after, batch);
        items.Count.ShouldBe(Dossiers);
        items.ShouldAllBe(item => item.State == BatchItemState.Done);
        foreach (var (dossier, outcome) in told)
        {
            items.Single(item => item.Dossier.ToString() == dossier).Outcome.ShouldBe(outcome, "what was told once stays");
        }

        await ManyDossiers.ShouldBeReceivedOnceAsync(after, dossiers);
    }

    private static async Task<IReadOnlyList<DossierId>> PreparedAsync(TestDatabase database)
    {
        await using var service = await TestService.StartAsync(database);
        return await ManyDossiers.AtReceptionAsync(service, Dossiers);
    }

    private static async Task<string> StartedAsync(ApiPerson office)
    {
        var prepared = await office.PostAsync("batches", new { what = new { kind = "receive", words = "Đủ thành phần" }, filter = new { stage = "with-office" } });
        var id = prepared.ShouldSucceed().Body.GetProperty("id").GetString()!;
        (await office.PostAsync($"batches/{id}/start", new { })).ShouldSucceed();
        return id;
    }

    /// <summary>Asks until the batch is as wanted; gives back what its first page says was done to each dossier.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> TellsAsync(ApiPerson office, string batch, Func<JsonElement, bool> wanted)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var view = (await office.GetAsync($"batches/{batch}")).ShouldSucceed().Body;
            if (wanted(view))
            {
                return view.GetProperty("items").GetProperty("items").EnumerateArray()
                    .Where(item => item.GetProperty("state").GetString() == "done")
                    .ToDictionary(item => item.GetProperty("dossier").GetString()!, item => item.GetProperty("outcome").GetString()!, StringComparer.Ordinal);
            }

            waited.Elapsed.ShouldBeLessThan(Patience, view.GetRawText());
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private static int Done(JsonElement view) =>
        view.GetProperty("batch").GetProperty("counts").TryGetProperty("done", out var done) ? done.GetInt32() : 0;

    private static Task<IReadOnlyList<BatchItem>> ItemsAsync(TestService service, string batch) =>
        service.WithAsync<IBatches, IReadOnlyList<BatchItem>>(batches => batches.AllItemsAsync(Guid.Parse(batch), CancellationToken.None));
}
