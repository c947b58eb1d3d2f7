namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>A report: one organisation, one form, one period. Its identity follows from them.</summary>
internal sealed class ReportRow
{
    public Guid Id { get; set; }
    public required string Organisation { get; set; }
    public required string Form { get; set; }
    public required string Period { get; set; }

    /// <summary>Hash of the form that it was begun with.</summary>
    public required string FormHash { get; set; }

    public required string State { get; set; }
    public long SavedAtMicroseconds { get; set; }
}

/// <summary>One field of a report being written.</summary>
internal sealed class ReportFieldRow
{
    public Guid Report { get; set; }
    public required string Part { get; set; }
    public required string Field { get; set; }
    public required string Value { get; set; }
}
