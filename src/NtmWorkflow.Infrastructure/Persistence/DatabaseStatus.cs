using NtmWorkflow.Infrastructure.Persistence.Providers;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>Tells an outage of the database from a fault of the service.</summary>
public sealed class DatabaseStatus
{
    private readonly DatabaseKind _kind;

    internal DatabaseStatus(DatabaseKind kind) => _kind = kind;

    /// <summary>Whether the error means that the database does not answer now and may do so later.</summary>
    public bool IsAway(Exception error) => _kind.TroubleOf(error) == DatabaseTrouble.Unreachable;
}
