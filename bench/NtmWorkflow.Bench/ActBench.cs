using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Bench;

/// <summary>
/// One act end to end: a department's sign-off on a dossier in appraisal. The access check reads the dossier and folds it; the desk
/// reads what came since. The second service here has no access check.
/// </summary>
internal static class ActBench
{
    public const string Argument = "act";

    private static readonly string[] Communes = ["tap-son", "long-hiep", "hoa-an"];

    public static async Task RunAsync()
    {
        await using var whole = await TestService.StartAsync();
        await using var bare = await TestService.StartAsync(prepare: WithoutAccessCheck);
        List<double> acting = [], withoutCheck = [], folds = [];
        var acts = 0;
        foreach (var name in Communes)
        {
            var first = await InAppraisalAsync(whole, name);
            var second = await InAppraisalAsync(bare, name);
            foreach (var (index, department) in first.Departments.Index())
            {
                // In turns, so that neither always comes first.
                acting.Add(index % 2 == 0 ? await SignOffAsync(first, department) : 0);
                withoutCheck.Add(await SignOffAsync(second, department));
                acting[^1] += index % 2 == 1 ? await SignOffAsync(first, department) : 0;
                folds.Add(await Timing.MillisecondsAsync(() => OpenAsync(whole, first.Dossier)));
            }

            acts = (await first.LedgerAsync()).Count;
        }

        // Whatever else the machine does only adds: the fastest is nearest to the work itself.
        Report.Figure("acts in the ledger of the dossier", acts, "");
        Report.Figure($"one act, fastest of {acting.Count}", acting.Min(), "ms");
        Report.Figure("the same act without the access check", withoutCheck.Min(), "ms");
        Report.Figure("with the access check, against without", acting.Min() / withoutCheck.Min(), "x");
        Report.Figure("the same by medians", Timing.Median(acting) / Timing.Median(withoutCheck), "x");
        Report.Figure("reading and folding the dossier alone", folds.Min(), "ms");
        Report.Figure("one fold, as a share of the act", folds.Min() / acting.Min(), "x");
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
