namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>Has what the outbox holds sent soon.</summary>
internal interface IOutboxSending
{
    /// <summary>Asks for it; a lost call costs only time, because the sweep finds what lies there.</summary>
    void Ask();
}

/// <summary>Wakes the sender when a unit of work put something into the outbox.</summary>
internal sealed class OutboxNudge(IOutboxSending sending, TransactionEnd end)
{
    public void WhenCommitted() => end.WhenCommitted(sending.Ask);
}
