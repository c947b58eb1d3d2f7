using System.CommandLine;

namespace NtmWorkflow.Cli.Commands;

/// <summary>The folder that a command works on.</summary>
internal static class WorkflowsFolder
{
    public static Argument<string> Argument() => new("folder")
    {
        Description = "Thư mục workflows",
        DefaultValueFactory = _ => "workflows",
    };
}
