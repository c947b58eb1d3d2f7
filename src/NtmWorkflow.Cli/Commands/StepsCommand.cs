using System.CommandLine;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm steps</c>: writes the table of every step, act and role, and the rules of the reporting regime, as Markdown.</summary>
internal static class StepsCommand
{
    public static Command Create()
    {
        var folder = WorkflowsFolder.Argument();
        var command = new Command("steps", "In bảng: ở mỗi bước, mỗi vai trò được làm việc gì, bị từ chối theo quy tắc nào; và các việc của chế độ báo cáo") { folder };
        command.SetAction(parsed => Print(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Print(string folder, TextWriter output)
    {
        if (WorkflowsReader.Read(folder).RuleBook is not { } book)
        {
            output.WriteLine($"{folder}: có tệp lỗi, chạy \"ntm check\" để xem.");
            return ExitCodes.ProblemsFound;
        }

        output.Write(StepText.Of(PathExample.AllOf(book)));
        return ExitCodes.Done;
    }
}
