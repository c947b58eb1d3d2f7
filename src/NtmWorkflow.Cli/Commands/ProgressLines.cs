namespace NtmWorkflow.Cli.Commands;

/// <summary>Says how far long work is, a line at a time and beside the result.</summary>
internal sealed class ProgressLines(TextWriter error) : IProgress<string>
{
    public void Report(string value) => error.WriteLine(value);
}
