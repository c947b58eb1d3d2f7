namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>One unit of work: everything recorded in it is written together, or nothing is.</summary>
public interface IUnitOfWork
{
    /// <summary>Runs the work in one transaction; runs it again when somebody else won a race.</summary>
    /// <param name="work">The work; its <c>commit</c> is false when nothing may be written.</param>
    /// <param name="commit">Whether the result may be written.</param>
    /// <param name="cancellation">Cancels.</param>
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> commit, CancellationToken cancellation);
}

/// <summary>The answer to a request that was sent before with the same key (khóa chống lặp).</summary>
public interface IIdempotency
{
    /// <summary>The answer kept for the same request as JSON text, or none.</summary>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another request.</exception>
    Task<string?> FindAsync(CancellationToken cancellation);

    /// <summary>Keeps the answer in the unit of work; nothing to do for a request without a key.</summary>
    Task KeepAsync(string answer, CancellationToken cancellation);
}

/// <summary>An idempotency key came a second time with another request.</summary>
public sealed class IdempotencyKeyReusedException() : Exception("The idempotency key was used for another request.");
