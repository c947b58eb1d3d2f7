using System.CommandLine;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm move</c>: copies the configured database into an empty one of any kind.</summary>
internal static class MoveCommand
{
    public static Command Create()
    {
        var provider = new Option<string>("--to-provider") { Description = "Loại cơ sở dữ liệu đích: Sqlite, SqlServer, PostgreSql", Required = true };
        var connection = new Option<string?>("--to-connection")
        {
            Description = "Chuỗi kết nối của đích; không có: đọc từ biến môi trường MoveTo__ConnectionString để mật khẩu không hiện trong danh sách tiến trình",
        };
        var command = new Command("move", "Chuyển toàn bộ dữ liệu sang một cơ sở dữ liệu rỗng (dừng dịch vụ trước)") { provider, connection };
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            using var logs = ServiceConfiguration.Logs();
            var settings = ServiceConfiguration.Read();
            var given = parsed.GetValue(connection) ?? Environment.GetEnvironmentVariable("MoveTo__ConnectionString");
            if (string.IsNullOrWhiteSpace(given))
            {
                throw new StartProblemException("Chưa có chuỗi kết nối của đích: dùng --to-connection hoặc đặt MoveTo__ConnectionString.");
            }

            var to = DatabaseSettings.Read(parsed.GetRequiredValue(provider), given, settings.DataFolder);
            await using var source = new DatabaseMaintenance(settings.Database, logs);
            await using var target = new DatabaseMaintenance(to, logs);
            var output = parsed.InvocationConfiguration.Output;
            var moved = await source.MoveToAsync(target, cancellation);
            foreach (var table in moved)
            {
                await output.WriteLineAsync($"{table.Name}: {table.Rows}");
            }

            await output.WriteLineAsync(
                $"Đã chuyển {moved.Sum(table => table.Rows)} dòng của {moved.Count} bảng; mọi sổ nguyên vẹn. "
                + "Đặt Database__Provider và Database__ConnectionString sang đích; thư mục minh chứng vẫn ở Data__Folder.");
            return ExitCodes.Done;
        });
        return command;
    }
}
