using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>What became of one dossier of a batch.</summary>
public enum BatchItemState
{
    /// <summary>The preview found nothing in the way; not taken yet.</summary>
    Waiting,

    /// <summary>Taken.</summary>
    Done,

    /// <summary>Something stood in the way when it was to be taken.</summary>
    Refused,

    /// <summary>Something stood in the way already at the preview; never tried.</summary>
    LeftOut,

    /// <summary>The service failed; it was not taken.</summary>
    Failed,
}

/// <summary>One dossier of a batch.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="LevelName">The level applied for.</param>
/// <param name="Version">Version that the preview saw.</param>
/// <param name="State">What became of it.</param>
/// <param name="Outcome">In words, or none yet.</param>
public sealed record BatchItem(DossierId Dossier, string UnitName, string LevelName, int Version, BatchItemState State, string? Outcome);

/// <summary>An act on many dossiers, each its own unit of work (lô xử lý).</summary>
/// <param name="Id">Identity.</param>
/// <param name="By">Who prepared it.</param>
/// <param name="Delegation">The delegation it was prepared under, or none.</param>
/// <param name="Act">What is to be done.</param>
/// <param name="At">When it was prepared.</param>
/// <param name="StartedAt">When it was started, or none.</param>
/// <param name="EndedAt">When nothing was left to do, or none.</param>
/// <param name="Counts">How many dossiers are in which state.</param>
public sealed record Batch(
    Guid Id,
    Actor By,
    Guid? Delegation,
    BatchAct Act,
    DateTimeOffset At,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyDictionary<BatchItemState, int> Counts)
{
    /// <summary>How many dossiers are in a state.</summary>
    public int Count(BatchItemState state) => Counts.GetValueOrDefault(state);

    /// <summary>How many dossiers it has.</summary>
    public int Total => Counts.Values.Sum();
}

/// <summary>Batches.</summary>
public interface IBatches
{
    /// <summary>Keeps a new batch with its previewed dossiers.</summary>
    Task AddAsync(Batch batch, IReadOnlyList<BatchItem> items, CancellationToken cancellation);

    /// <summary>One batch, or none.</summary>
    Task<Batch?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>A page of the dossiers of a batch, in the order of the preview.</summary>
    Task<Page<BatchItem>> ItemsAsync(Guid id, int page, CancellationToken cancellation);

    /// <summary>All dossiers of a batch, in the order of the preview.</summary>
    Task<IReadOnlyList<BatchItem>> AllItemsAsync(Guid id, CancellationToken cancellation);

    /// <summary>The batches of a person, newest first.</summary>
    Task<Page<Batch>> OfPersonAsync(string user, int page, CancellationToken cancellation);

    /// <summary>Keeps that a batch was started; started before, nothing changes.</summary>
    Task StartAsync(Guid id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Batches that were started and have not ended.</summary>
    Task<IReadOnlyList<Guid>> RunningAsync(CancellationToken cancellation);

    /// <summary>The next dossier that waits, or none.</summary>
    Task<BatchItem?> NextAsync(Guid id, CancellationToken cancellation);

    /// <summary>Takes a waiting dossier in the unit of work, so that nobody else takes it.</summary>
    /// <returns>False when somebody has taken it.</returns>
    Task<bool> ClaimAsync(Guid id, DossierId dossier, CancellationToken cancellation);

    /// <summary>Keeps what became of a dossier.</summary>
    Task FinishAsync(Guid id, BatchItem item, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Keeps that nothing is left to do.</summary>
    Task EndAsync(Guid id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Wakes the runner once the unit of work is committed; lost, the sweep finds the batch.</summary>
    void WakeWhenCommitted();
}
