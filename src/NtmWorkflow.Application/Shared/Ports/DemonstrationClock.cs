namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The clock of a demonstration, which its administrator may move.</summary>
public interface IDemonstrationClock
{
    /// <summary>Whether this service runs on a demonstration clock.</summary>
    bool IsActive { get; }

    /// <summary>Moves the clock forward.</summary>
    /// <param name="to">Where to; later than now.</param>
    /// <param name="cancellation">Cancels.</param>
    Task MoveToAsync(DateTimeOffset to, CancellationToken cancellation);
}
