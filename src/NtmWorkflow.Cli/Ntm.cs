using System.CommandLine;
using NtmWorkflow.Cli.Commands;

namespace NtmWorkflow.Cli;

/// <summary>The command line <c>ntm</c>.</summary>
internal static class Ntm
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">What was typed after <c>ntm</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where usage errors go.</param>
    /// <returns>0: done; 1: done, and something is wrong; 2: wrong usage.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Công cụ dòng lệnh của dịch vụ xét, công nhận đạt chuẩn nông thôn mới")
        {
            CheckCommand.Create(),
            SchemasCommand.Create(),
            StepsCommand.Create(),
            DutiesCommand.Create(),
            HealthCommand.Create(),
            MigrateCommand.Create(),
            MoveCommand.Create(),
            VerifyCommand.Create(),
            SealCommand.Create(),
            RebuildCommand.Create(),
            UserCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        }

        var unknown = parsed.UnmatchedTokens.Count > 0 ? $" Không hiểu: {string.Join(' ', parsed.UnmatchedTokens)}." : "";
        error.WriteLine($"Sai cách dùng.{unknown} Xem: ntm --help");
        return ExitCodes.WrongUsage;
    }
}
