using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
#pragma warning disable EF1001 // There is no public place that sees every query with the values it runs with.

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Runs a query as usual, and lets SQL Server's context make its SQL of it, too.</summary>
internal sealed class EchoQueryCompiler(
    IQueryContextFactory queryContextFactory,
    ICompiledQueryCache compiledQueryCache,
    ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
    IDatabase database,
    IDiagnosticsLogger<Microsoft.EntityFrameworkCore.DbLoggerCategory.Query> logger,
    ICurrentDbContext currentContext,
    IEvaluatableExpressionFilter evaluatableExpressionFilter,
    IModel model)
    : QueryCompiler(
        queryContextFactory,
        compiledQueryCache,
        compiledQueryCacheKeyGenerator,
        database,
        logger,
        currentContext,
        evaluatableExpressionFilter,
        model)
{
    private readonly SqlServerEcho _echo = currentContext.Context.GetService<SqlServerEcho>();

    public override TResult Execute<TResult>(Expression query)
    {
        _echo.Repeat(query, (other, rooted) => other.Execute<TResult>(rooted));
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        _echo.Repeat(query, (other, rooted) => other.ExecuteAsync<TResult>(rooted, CancellationToken.None));
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }
}
