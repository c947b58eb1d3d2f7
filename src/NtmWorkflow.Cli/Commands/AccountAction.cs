using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application;
using NtmWorkflow.Infrastructure;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Cli.Commands;

/// <summary>Acts on accounts of the service's database.</summary>
internal static class AccountAction
{
    /// <param name="command">The command.</param>
    /// <param name="act">What is done; gives everything that is wrong as sentences.</param>
    /// <param name="done">What is said when it was done, if anything.</param>
    public static void SetAccountAction(
        this Command command, Func<Accounts, ParseResult, CancellationToken, Task<IReadOnlyList<string>>> act, Func<ParseResult, string?>? done = null) =>
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            var settings = ServiceConfiguration.Read();
            await RequireVersionAsync(settings, cancellation);
            await using var services = new ServiceCollection().AddLogging().AddInfrastructure(settings).AddApplication().BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            var problems = await act(scope.ServiceProvider.GetRequiredService<Accounts>(), parsed, cancellation);
            await services.GetRequiredService<SecurityWriter>().WriteAsync();
            foreach (var problem in problems)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(problem);
            }

            if (problems.Count == 0 && done?.Invoke(parsed) is { } said)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(said);
            }

            return problems.Count == 0 ? ExitCodes.Done : ExitCodes.ProblemsFound;
        });

    private static async Task RequireVersionAsync(ServiceSettings settings, CancellationToken cancellation)
    {
        using var logs = ServiceConfiguration.Logs();
        await using var database = new DatabaseMaintenance(settings.Database, logs);
        await database.RequireVersionAsync(cancellation);
    }
}
