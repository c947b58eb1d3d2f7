namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>An event of the security log (sự kiện an ninh), or the same one several times within a minute.</summary>
internal sealed class SecurityEventRow
{
    /// <summary>Made of all that is the same in repeats, so that they find their row again, also from another node.</summary>
    public Guid Id { get; set; }

    /// <summary>The first time.</summary>
    public long AtMicroseconds { get; set; }

    public int Event { get; set; }
    public string? Person { get; set; }
    public string? PersonName { get; set; }
    public string? Organisation { get; set; }

    /// <summary>Id of the province whose administrators see it; none: all do.</summary>
    public string? Province { get; set; }

    public string? OnBehalfOf { get; set; }
    public required string Address { get; set; }
    public required string Request { get; set; }
    public required string About { get; set; }
    public int Count { get; set; }

    /// <summary>Everything in it without diacritics.</summary>
    public required string SearchText { get; set; }
}
