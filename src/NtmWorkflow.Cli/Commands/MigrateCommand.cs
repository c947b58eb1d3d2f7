using System.CommandLine;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm migrate</c>: brings the database up to date, says what it would do, or writes the SQL.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ liệt kê các bước còn thiếu, không thay đổi gì" };
        var script = new Option<FileInfo?>("--script")
        {
            Description = "Ghi câu lệnh SQL ra tệp (không có tên tệp: ra màn hình), không thay đổi gì",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("migrate", "Nâng cấp cơ sở dữ liệu tới phiên bản của chương trình") { dryRun, script };
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            using var logs = ServiceConfiguration.Logs();
            var settings = ServiceConfiguration.Read();
            await using var database = new DatabaseMaintenance(settings.Database, logs);
            var output = parsed.InvocationConfiguration.Output;
            return parsed.GetResult(script) is not null
                ? await ScriptAsync(database, parsed.GetValue(script), output, cancellation)
                : parsed.GetValue(dryRun)
                    ? await ListAsync(database, output, cancellation)
                    : await MigrateAsync(database, settings, output, cancellation);
        });
        return command;
    }

    private static async Task<int> ScriptAsync(
        DatabaseMaintenance database, FileInfo? file, TextWriter output, CancellationToken cancellation)
    {
        var sql = await database.ScriptAsync(cancellation);
        if (file is null)
        {
            await output.WriteAsync(sql);
            return ExitCodes.Done;
        }

        try
        {
            await File.WriteAllTextAsync(file.FullName, sql, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartProblemException($"Không ghi được tệp “{file.FullName}”: chọn thư mục khác hoặc cấp quyền ghi.", error);
        }

        await output.WriteLineAsync($"Đã ghi {file.FullName}");
        return ExitCodes.Done;
    }

    private static async Task<int> ListAsync(DatabaseMaintenance database, TextWriter output, CancellationToken cancellation)
    {
        var pending = await database.PendingAsync(cancellation);
        foreach (var step in pending)
        {
            await output.WriteLineAsync($"Sẽ áp dụng: {step}");
        }

        await output.WriteLineAsync(pending.Count == 0 ? "Không còn bước nào." : $"Còn {pending.Count} bước; chưa thay đổi gì.");
        return ExitCodes.Done;
    }

    private static async Task<int> MigrateAsync(
        DatabaseMaintenance database, ServiceSettings settings, TextWriter output, CancellationToken cancellation)
    {
        if (settings.Database.Provider == DatabaseProvider.Sqlite)
        {
            ServiceStart.CheckDataFolder(settings.DataFolder);
        }

        var applied = await database.MigrateAsync(cancellation);
        foreach (var step in applied)
        {
            await output.WriteLineAsync($"Đã áp dụng: {step}");
        }

        await output.WriteLineAsync("Cơ sở dữ liệu đã ở phiên bản của chương trình.");
        return ExitCodes.Done;
    }
}
