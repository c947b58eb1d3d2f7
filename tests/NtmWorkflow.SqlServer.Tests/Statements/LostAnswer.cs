using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Loses the answer to the next commit, as a broken connection does.</summary>
internal sealed class LostAnswer : DbTransactionInterceptor
{
    private bool _armed;

    public void Arm() => _armed = true;

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var lost = _armed;
        _armed = false;
        return lost ? throw new LostAnswerException() : Task.CompletedTask;
    }
}

internal sealed class LostAnswerException() : Exception("The connection broke after the commit.");

/// <summary>Tries again after a lost answer, so that the service works as it does on a server: units of work leave a mark.</summary>
internal sealed class PatientStrategy(ExecutionStrategyDependencies dependencies)
    : ExecutionStrategy(dependencies, maxRetryCount: 3, maxRetryDelay: TimeSpan.FromMilliseconds(10))
{
    protected override bool ShouldRetryOn(Exception exception) => exception is LostAnswerException;
}
