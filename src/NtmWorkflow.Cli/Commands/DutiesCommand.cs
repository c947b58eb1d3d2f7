using System.CommandLine;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Maintenance;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm duties preview</c>: what files edited by hand would change in what is owed, before the service takes them over.</summary>
internal static class DutiesCommand
{
    public static Command Create()
    {
        var folder = WorkflowsFolder.Argument();
        var preview = new Command("preview", "Xem trước nghĩa vụ chưa đến hạn sẽ thay đổi thế nào theo tệp quy định đã sửa; không thay đổi gì") { folder };
        preview.SetGuardedAction(async (parsed, cancellation) =>
        {
            using var logs = ServiceConfiguration.Logs();
            await using var database = new DatabaseMaintenance(ServiceConfiguration.Read().Database, logs);
            var output = parsed.InvocationConfiguration.Output;
            var moves = await database.PreviewDutiesAsync(parsed.GetRequiredValue(folder), TimeProvider.System, cancellation);
            foreach (var refusal in moves.Refusals)
            {
                await output.WriteLineAsync($"LỖI: {refusal.Sentence} {refusal.Remedy}");
            }

            return moves.Succeeded ? await TellAsync(moves.Value, output) : ExitCodes.ProblemsFound;
        });
        return new Command("duties", "Nghĩa vụ báo cáo") { preview };
    }

    private static async Task<int> TellAsync(DueDayMoves moves, TextWriter output)
    {
        (string What, int Count, IReadOnlyList<DueDayMove> Shown)[] parts =
            [("đổi hạn", moves.Moved, moves.Moves), ("mới", moves.Opened, moves.Openings), ("không còn", moves.Dropped, moves.Withdrawals)];
        foreach (var (what, count, shown) in parts)
        {
            await output.WriteLineAsync($"{count} nghĩa vụ {what}{(shown.Count < count ? $" ({shown.Count} hạn gần nhất)" : "")}");
            foreach (var one in shown)
            {
                await output.WriteLineAsync($"  {one.OrganisationName}: {one.Title}: {one.Before?.Written() ?? "không"} → {one.After?.Written() ?? "không"}");
            }
        }

        await output.WriteLineAsync("Chưa thay đổi gì: nghĩa vụ được cập nhật khi dịch vụ khởi động lại với tệp mới.");
        return ExitCodes.Done;
    }
}
