namespace NtmWorkflow.Infrastructure.Persistence.Rows;

internal sealed class DraftFindingRow
{
    public Guid Dossier { get; set; }
    public required string Code { get; set; }
    public string? Verdict { get; set; }
    public decimal? Value { get; set; }
    public decimal? Numerator { get; set; }
    public decimal? Denominator { get; set; }
    public decimal? Women { get; set; }
    public decimal? Men { get; set; }
    public string? Explanation { get; set; }
    public string? Note { get; set; }
}

internal sealed class EvidenceFileRow
{
    public Guid Id { get; set; }
    public Guid Dossier { get; set; }
    public required string Hash { get; set; }
    public required string FileName { get; set; }
    public long Size { get; set; }
    public required string MediaType { get; set; }

    /// <summary>When it was handed in.</summary>
    public long AtMicroseconds { get; set; }

    /// <summary>Name of who handed it in.</summary>
    public required string By { get; set; }

    public long? RemovedAtMicroseconds { get; set; }
}

internal sealed class EvidenceUseRow
{
    public Guid File { get; set; }
    public required string Slot { get; set; }
}
