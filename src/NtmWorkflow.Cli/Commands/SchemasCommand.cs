using System.CommandLine;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm schemas</c>: writes the JSON schemas of the files in the folder <c>workflows</c>.</summary>
internal static class SchemasCommand
{
    public static Command Create()
    {
        var folder = WorkflowsFolder.Argument();
        var command = new Command("schemas", "Ghi lại các lược đồ JSON vào thư mục workflows/schemas") { folder };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Write(string folder, TextWriter output)
    {
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"{folder}: Không có thư mục này.");
            return ExitCodes.ProblemsFound;
        }

        try
        {
            WorkflowsSchemas.Write(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"{folder}/schemas: Không ghi được tệp.");
            return ExitCodes.ProblemsFound;
        }

        output.WriteLine($"OK: {WorkflowsSchemas.All.Count} lược đồ");
        return ExitCodes.Done;
    }
}
