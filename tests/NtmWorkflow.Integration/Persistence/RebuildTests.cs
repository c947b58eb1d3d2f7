using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Process;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>The read models follow from the ledger alone: replayed into an empty database they are the same.</summary>
public sealed class RebuildTests
{
    [DatabaseTheory]
    [InlineData("handed in")]
    [InlineData("late")]
    [InlineData("returned")]
    [InlineData("in session")]
    [InlineData("published")]
    public async Task Ledger_Replayed_GivesTheSameReadModels(string way)
    {
        await using var service = await TestService.StartAsync();
        var commune = await Commune.RegisteredAsync(service);
        await GoAsync(service, commune, way);
        var ledger = await commune.LedgerAsync();
        var written = await TablesAsync(service);

        await using var empty = await TestService.StartAsync();
        foreach (var entry in ledger)
        {
            await ReplayAsync(empty, [.. ledger.Take(entry.Sequence)]);
        }

        (await TablesAsync(empty)).ShouldBe(written);
    }

    private static async Task GoAsync(TestService service, Commune commune, string way)
    {
        await commune.SubmittedAsync();
        if (way == "late")
        {
            service.Clock.Advance(TimeSpan.FromDays(40));
            (await service.WithAsync<DeadlineSweep, int>(sweep => sweep.RunAsync(CancellationToken.None))).ShouldBe(1);
        }

        if (way == "returned")
        {
            await commune.ReturnedByDistrictAsync();
            await commune.SubmittedAsync();
        }

        if (way is "in session" or "published")
        {
            await commune.AppraisedAsync();
            await commune.InSessionAsync();
            await commune.VoteAsync(service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members[8]);
        }

        if (way == "published")
        {
            await PublishAsync(service, commune);
        }
    }

    private static async Task PublishAsync(TestService service, Commune commune)
    {
        foreach (var member in service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members.Take(8))
        {
            await commune.VoteAsync(member);
        }

        await commune.ClosedAndPublishedAsync(812);
    }

    private static Task<bool> ReplayAsync(TestService service, IReadOnlyList<LedgerEntry<DossierAct>> upTo) => service.InScopeAsync(async provider =>
    {
        var entry = upTo[^1];
        var before = upTo.Count == 1 ? null : Dossier.Fold(upTo.Take(upTo.Count - 1));
        var registration = (Registered)upTo[0].Act;
        var rules = await provider.GetRequiredService<IRuleBooks>().ForAsync(registration, CancellationToken.None);
        var step = before is null
            ? DossierPath.Begin(rules, entry.Dossier).Value
            : StepOf(new DossierCase(before, rules, entry.At.Day()), entry.Act);
        (step?.State ?? before!.State).ShouldBe(entry.State, "the path taken again leads to the same place");
        var after = before?.Apply(entry) ?? Dossier.Fold(upTo);
        await provider.GetRequiredService<Projector>().ApplyAsync(new RecordedAct(before, after, entry, step, rules), CancellationToken.None);
        await provider.GetRequiredService<NtmDbContext>().SaveChangesAsync();
        return true;
    });

    private static StepTaken? StepOf(DossierCase @case, DossierAct act) => act is TimeLimitPassed passed
        ? DossierPath.Fire(@case, passed.Timer).Value
        : DossierPath.Advance(@case, act).Value;

    private static Task<string> TablesAsync(TestService service) => service.WithAsync<NtmDbContext, string>(async db => JsonSerializer.Serialize(new
    {
        dossiers = await db.Dossiers.ToListAsync(),
        tasks = await db.Tasks.OrderBy(row => row.TaskId).ToListAsync(),
        timers = await db.Timers.OrderBy(row => row.TimerId).ToListAsync(),
        recognitions = await db.Recognitions.ToListAsync(),
        events = await db.RegisterEvents.OrderBy(row => row.Dossier).ThenBy(row => row.Sequence).ToListAsync(),
        decisions = await db.Decisions.ToListAsync(),
        criteria = await db.Criteria.OrderBy(row => row.Level).ThenBy(row => row.Criterion).ToListAsync(),
    }));
}
