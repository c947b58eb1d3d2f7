namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>How a person receives notices.</summary>
internal sealed class NoticeSettingsRow
{
    public required string Person { get; set; }
    public string? Email { get; set; }

    /// <summary>What, by way and kind, as <c>way.kind=choice</c> with blanks between.</summary>
    public required string Choices { get; set; }

    public string? Webhook { get; set; }

    /// <summary>Secret of the webhook, protected by the service's own keys.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>SHA-256 of the secret part of the calendar address, lower-case hex.</summary>
    public string? CalendarHash { get; set; }
}

/// <summary>A notice to be brought to a person outside of the service. Unique by notice, channel and person.</summary>
internal sealed class DeliveryRow
{
    public long Id { get; set; }
    public long Notice { get; set; }
    public required string Channel { get; set; }
    public required string Person { get; set; }
    public int Attempts { get; set; }

    /// <summary>When to try next; null when it was brought or given up.</summary>
    public long? NextAtMicroseconds { get; set; }

    public long? SentAtMicroseconds { get; set; }
    public string? LastError { get; set; }
}
