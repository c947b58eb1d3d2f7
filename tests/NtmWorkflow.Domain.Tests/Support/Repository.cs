namespace NtmWorkflow.Domain.Tests.Support;

/// <summary>The files beside the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string CommunePath => Path.Combine(Root, "workflows", "regimes", "2021-2025", "commune.bpmn");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NtmWorkflow.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not stand in the repository.");
        }

        return folder.FullName;
    }
}
