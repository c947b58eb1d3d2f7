using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Stands where the server would be: writes down each command and answers with nothing. No connection is opened.</summary>
internal sealed class SilentServer(Action<DbCommand> heard) : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    /// <summary>As many empty results, each with as many columns, as any command asks for.</summary>
    private static readonly DataTable[] Nothing = [.. Enumerable.Range(0, 100).Select(_ => EmptyTable())];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => NoRows(command);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(NoRows(command));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        NoneChanged(command);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NoneChanged(command));

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    /// <summary>No row was changed, but the next batch is to be heard all the same.</summary>
    public InterceptionResult ThrowingConcurrencyException(ConcurrencyExceptionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    private InterceptionResult<DbDataReader> NoRows(DbCommand command)
    {
        heard(command);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTableReader(Nothing));
    }

    private InterceptionResult<int> NoneChanged(DbCommand command)
    {
        heard(command);
        return InterceptionResult<int>.SuppressWithResult(0);
    }

    private static DataTable EmptyTable()
    {
        var table = new DataTable();
        table.Columns.AddRange([.. Enumerable.Range(0, 100).Select(_ => new DataColumn())]);
        return table;
    }
}
