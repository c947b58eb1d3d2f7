namespace NtmWorkflow.Cli;

/// <summary>What <c>ntm</c> tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int ProblemsFound = 1;
    public const int WrongUsage = 2;
}
