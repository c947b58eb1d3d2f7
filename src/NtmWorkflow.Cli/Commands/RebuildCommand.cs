using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application;
using NtmWorkflow.Infrastructure;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.Maintenance.Rebuild;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm rebuild</c>: makes lists, inboxes and register again from the ledgers.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild", "Dựng lại danh sách, hộp việc, sổ công khai từ các sổ cái (dừng dịch vụ trước); bị ngắt thì chạy lại");
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var made = await RunAsync(ServiceConfiguration.Read(), new ProgressLines(parsed.InvocationConfiguration.Error), cancellation);
            await DamageText.WriteAsync(output, made.Damage);
            await output.WriteLineAsync(made.Damage.Count == 0
                ? $"OK: đã dựng lại {made.Dossiers} hồ sơ, {made.Sessions} phiên họp, {made.Reports} báo cáo từ {made.Acts} dòng sổ"
                : $"LỖI: {made.Damage.Count} sổ hỏng; chưa thay đổi gì");
            return made.Damage.Count == 0 ? ExitCodes.Done : ExitCodes.ProblemsFound;
        });
        return command;
    }

    private static async Task<Rebuilt> RunAsync(ServiceSettings settings, IProgress<string> progress, CancellationToken cancellation)
    {
        using var logs = ServiceConfiguration.Logs();
        await using var database = new DatabaseMaintenance(settings.Database, logs);
        await database.RequireVersionAsync(cancellation);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure(settings)
            .AddApplication()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadModelRebuild>().RunAsync(progress, cancellation);
    }
}
