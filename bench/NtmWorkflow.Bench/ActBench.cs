using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Bench;

/// <summary>
/// One act end to end: a department's sign-off on a dossier in appraisal. The access check folds the dossier,
/// and so does the desk; the second service here has no access check, so it folds once.
/// </summary>
internal static class ActBench
{
    private static readonly string[] Communes = ["tap-son", "long-hiep", "hoa-an"];

    public static async Task RunAsync()
    {
        await using var twice = await TestService.StartAsync();
        await using var once = await TestService.StartAsync(prepare: WithoutAccessCheck);
        List<double> foldedTwice = [], foldedOnce = [], folds = [];
        var acts = 0;
        foreach (var name in Communes)
        {
            var first = await InAppraisalAsync(twice, name);
            var second = await InAppraisalAsync(once, name);
            foreach (var (index, department) in first.Departments.Index())
            {
                // In turns, so that neither always comes first.
                foldedTwice.Add(index % 2 == 0 ? await SignOffAsync(first, department) : 0);
                foldedOnce.Add(await SignOffAsync(second, department));
                foldedTwice[^1] += index % 2 == 1 ? await SignOffAsync(first, department) : 0;
                folds.Add(await Timing.MillisecondsAsync(() => OpenAsync(twice, first.Dossier)));
            }

            acts = (await first.LedgerAsync()).Count;
        }

        // Whatever else the machine does only adds: the fastest is nearest to the work itself.
        Report.Figure("acts in the ledger of the dossier", acts, "");
        Report.Figure($"one act with both folds, fastest of {foldedTwice.Count}", foldedTwice.Min(), "ms");
        Report.Figure("the same act with one fold", foldedOnce.Min(), "ms");
        Report.Figure("both folds, against one", foldedTwice.Min() / foldedOnce.Min(), "x");
        Report.Figure("both folds, against one, by medians", Timing.Median(foldedTwice) / Timing.Median(foldedOnce), "x");
        Report.Figure("reading and folding the dossier alone", folds.Min(), "ms");
        Report.Figure("one fold, as a share of the act", folds.Min() / foldedTwice.Min(), "x");
    }

    private static async Task<double> SignOffAsync(Commune commune, string department) =>
        await Timing.MillisecondsAsync(async () =>
        {
            if (!(await commune.SignOffAsync(department)).Succeeded)
            {
                throw new InvalidOperationException($"The sign-off of {department} was refused.");
            }
        });

    private static async Task<Commune> InAppraisalAsync(TestService service, string name)
    {
        var commune = await Commune.RegisteredAsync(service, name);
        await commune.SubmittedAsync();
        await commune.VerifiedAsync();
        return await commune.ReceivedAsync();
    }

    private static Task<bool> OpenAsync(TestService service, DossierId dossier) =>
        service.WithAsync<DossierDesk, bool>(async desk => (await desk.OpenAsync(dossier, CancellationToken.None)).Succeeded);

    private static void WithoutAccessCheck(IServiceCollection services)
    {
        var check = services.Single(one =>
            one.ServiceType == typeof(IPipelineBehavior<,>) && one.ImplementationType!.Name.StartsWith("AccessBehaviour", StringComparison.Ordinal));
        services.Remove(check);
    }
}
