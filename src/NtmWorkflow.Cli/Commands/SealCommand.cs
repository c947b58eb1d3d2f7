using System.CommandLine;
using NtmWorkflow.Infrastructure.Maintenance;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm seal</c>: puts a seal over all ledgers now; the service does it every night.</summary>
internal static class SealCommand
{
    public static Command Create()
    {
        var command = new Command("seal", "Niêm phong mọi sổ ngay bây giờ: ghi độ dài và niêm phong cuối của từng sổ, có chữ ký, vào thư mục Seals:Folder");
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            using var logs = ServiceConfiguration.Logs();
            var settings = ServiceConfiguration.Read();
            await using var database = new DatabaseMaintenance(settings.Database, logs);
            var made = await database.SealAsync(settings.SealsFolder, TimeProvider.System, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"OK: đã niêm phong {made.Ledgers} sổ, {made.Grown} sổ dài thêm từ lần trước; ghi vào {made.File}");
            return ExitCodes.Done;
        });
        return command;
    }
}
