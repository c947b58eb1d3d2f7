namespace NtmWorkflow.Domain.Tests.Support;

/// <summary>The repository's commune path as ledgers from before requests for correction are pinned to it: asking ended the department's part.</summary>
internal static class FormerPath
{
    public static ApplicableRules Rules { get; } = SmallBook.Rules with
    {
        Path = BpmnReader.Read(File.ReadAllText(Repository.CommunePath).Replace("signed no-reply", "signed correction", StringComparison.Ordinal)).Definition!,
    };
}
