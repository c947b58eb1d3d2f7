using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.Ports;

/// <summary>Reports on demand and the time given for them.</summary>
public interface IDemands
{
    /// <summary>The demands of these provinces, newest first.</summary>
    Task<Page<Demand>> ListAsync(IReadOnlyList<string> provinces, int page, CancellationToken cancellation);

    /// <summary>A demand of these provinces, or none.</summary>
    Task<Demand?> FindAsync(IReadOnlyList<string> provinces, Guid id, CancellationToken cancellation);

    /// <summary>Adds a demand with what is owed for it.</summary>
    Task AddAsync(DemandOpened opened, CancellationToken cancellation);

    /// <summary>What is still owed for a demand.</summary>
    Task<IReadOnlyList<Obligation>> OwedForAsync(Guid demand, CancellationToken cancellation);

    /// <summary>Keeps the words by which a demand was taken back.</summary>
    Task WithdrawAsync(Demand withdrawn, CancellationToken cancellation);

    /// <summary>Extensions asked for an obligation, oldest first.</summary>
    Task<IReadOnlyList<Extension>> ExtensionsOfAsync(Guid obligation, CancellationToken cancellation);

    /// <summary>Extensions in these provinces that nobody has decided yet, oldest first.</summary>
    Task<IReadOnlyList<Extension>> UndecidedAsync(IReadOnlyList<string> provinces, CancellationToken cancellation);

    /// <summary>An extension asked for in these provinces, or none.</summary>
    Task<Extension?> FindExtensionAsync(IReadOnlyList<string> provinces, Guid id, CancellationToken cancellation);

    /// <summary>Keeps an extension that was asked for.</summary>
    Task AskAsync(Extension extension, CancellationToken cancellation);

    /// <summary>Keeps the decision on an extension; of two decisions at once the second is lost.</summary>
    Task DecideAsync(Extension decided, CancellationToken cancellation);
}
