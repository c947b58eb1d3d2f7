using System.CommandLine;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.Maintenance.Seals;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm verify</c>: says of every ledger and every evidence file whether it is still what was written.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Kiểm tra chuỗi niêm phong của mọi sổ và nội dung mọi tệp minh chứng; chỉ ghi kết quả vào nhật ký an ninh, không thay đổi gì khác");
        var seals = new Option<FileInfo?>("--seals") { Description = "Tệp niêm phong để đối chiếu (mặc định: trong Seals:Folder)" };
        var key = new Option<FileInfo?>("--public-key") { Description = "Khóa công khai để kiểm tra chữ ký, tốt nhất là bản giữ ở nơi khác" };
        var unkept = new Option<bool>("--unkept") { Description = "Không ghi kết quả vào nhật ký an ninh: khi kiểm tra một bản sao phải giữ nguyên" };
        command.Options.Add(seals);
        command.Options.Add(unkept);
        command.Options.Add(key);
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            using var logs = ServiceConfiguration.Logs();
            var settings = ServiceConfiguration.Read();
            await using var database = new DatabaseMaintenance(settings.Database, logs);
            var own = SealFiles.In(settings.SealsFolder);
            var against = new SealFiles(parsed.GetValue(seals)?.FullName ?? own.Seals, parsed.GetValue(key)?.FullName ?? own.Key, parsed.GetValue(seals) is not null);
            var found = await database.VerifyAsync(settings.EvidenceFolder, against, new ProgressLines(parsed.InvocationConfiguration.Error), cancellation);
            if (!parsed.GetValue(unkept) && !await database.KeepAsync(found, cancellation))
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("Không ghi được kết quả vào nhật ký an ninh: cơ sở dữ liệu này chỉ đọc được. Bản sao thì chạy với --unkept.");
            }

            var output = parsed.InvocationConfiguration.Output;
            foreach (var line in found.Summary)
            {
                await output.WriteLineAsync(line);
            }

            await DamageText.WriteAsync(output, found.Damage);
            await output.WriteLineAsync(found.Holds ? "OK: mọi sổ và mọi tệp còn nguyên" : $"LỖI: {found.Damage.Count} chỗ hỏng");
            return found.Holds ? ExitCodes.Done : ExitCodes.ProblemsFound;
        });
        return command;
    }
}
