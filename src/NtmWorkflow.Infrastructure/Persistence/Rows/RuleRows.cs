namespace NtmWorkflow.Infrastructure.Persistence.Rows;

internal sealed class RuleTextRow
{
    public required string Hash { get; set; }
    public required string Path { get; set; }
    public required string Text { get; set; }
}

internal sealed class FigureRow
{
    public int Sequence { get; set; }
    public long AtMicroseconds { get; set; }
    public required string ByText { get; set; }
    public required string ActText { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}

internal sealed class SettingRow
{
    public required string Name { get; set; }
    public required string Value { get; set; }
}
