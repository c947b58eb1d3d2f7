using System.CommandLine;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Cli.Commands;

/// <summary>Runs what may be stopped by a problem that one line explains.</summary>
internal static class Guarded
{
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await action(parsed, cancellation);
            }
            catch (StartProblemException problem)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(problem.Message);
                return ExitCodes.ProblemsFound;
            }
        });
}
