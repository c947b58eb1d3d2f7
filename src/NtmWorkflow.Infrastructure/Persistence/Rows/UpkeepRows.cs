namespace NtmWorkflow.Infrastructure.Persistence.Rows;

internal sealed class DecisionNumberRow
{
    public required string Province { get; set; }
    public int Year { get; set; }
    public int Number { get; set; }
    public Guid Dossier { get; set; }
}

internal sealed class CommitRow
{
    public Guid Id { get; set; }
    public long AtMicroseconds { get; set; }
}

internal sealed class RepeatRow
{
    public required string Person { get; set; }
    public required string Key { get; set; }
    public required string Fingerprint { get; set; }
    public required string Answer { get; set; }
}
