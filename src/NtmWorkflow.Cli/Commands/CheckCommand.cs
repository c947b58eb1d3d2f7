using System.CommandLine;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm check</c>: says everything that is wrong in the folder <c>workflows</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = WorkflowsFolder.Argument();
        var command = new Command("check", "Kiểm tra mọi tệp quy định trong thư mục workflows") { folder };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Check(string folder, TextWriter output)
    {
        var reading = WorkflowsReader.Read(folder);
        foreach (var problem in reading.Problems)
        {
            output.WriteLine(Line(problem));
        }

        var broken = reading.Problems.Select(problem => problem.File).Distinct(StringComparer.Ordinal).Count();
        if (broken > 0)
        {
            output.WriteLine($"LỖI: {reading.Problems.Count} lỗi trong {broken} tệp");
            return ExitCodes.ProblemsFound;
        }

        var (files, verified, unconfirmed) = reading.Figures;
        output.WriteLine($"OK: {files} tệp, {verified} mục đã xác nhận, {unconfirmed} mục chưa xác nhận");
        return ExitCodes.Done;
    }

    private static string Line(FileProblem problem)
    {
        var line = problem.Line is { } number ? $" (dòng {number})" : "";
        return $"{problem.File}: {problem.Where}{line}: {problem.Sentence} → cần: {problem.Expected}";
    }
}
