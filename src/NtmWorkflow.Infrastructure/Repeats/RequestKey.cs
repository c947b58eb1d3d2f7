namespace NtmWorkflow.Infrastructure.Repeats;

/// <summary>The idempotency key of the request at hand; set by the web host, empty elsewhere.</summary>
public sealed class RequestKey
{
    /// <summary>The key, or none.</summary>
    public string? Key { get; set; }

    /// <summary>Who sent it.</summary>
    public string Person { get; set; } = "";

    /// <summary>SHA-256 of the request, so that a key can't answer for another one.</summary>
    public string Fingerprint { get; set; } = "";
}
