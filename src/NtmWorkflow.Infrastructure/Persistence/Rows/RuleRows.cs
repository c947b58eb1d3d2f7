namespace NtmWorkflow.Infrastructure.Persistence.Rows;

internal sealed class RuleTextRow
{
    public required string Hash { get; set; }
    public required string Path { get; set; }
    public required string Text { get; set; }
}

internal sealed class SettingRow
{
    public required string Name { get; set; }
    public required string Value { get; set; }
}
