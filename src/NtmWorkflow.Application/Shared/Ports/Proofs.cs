namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Whether whoever acts has just proven who they are (xác nhận lại).</summary>
public interface IProofs
{
    /// <summary>Whether the proof is fresh enough for what can't be undone; always where nobody is at a page or program.</summary>
    Task<bool> AreFreshAsync(CancellationToken cancellation);
}

/// <summary>Nobody sits at a screen here: a command of the administrator, or the clock.</summary>
internal sealed class NoProofs : IProofs
{
    public Task<bool> AreFreshAsync(CancellationToken cancellation) => Task.FromResult(true);
}
