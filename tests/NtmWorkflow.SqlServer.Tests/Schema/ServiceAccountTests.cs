using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>The script of the account without rights is well formed, and names every ledger.</summary>
public sealed class ServiceAccountTests
{
    [Fact]
    public async Task Script_Read_DeniesEveryLedgerItsChanges()
    {
        var script = await File.ReadAllTextAsync(Path.Combine(WorkflowsCopy.Original, "..", "deploy", "database", "sqlserver-service-account.sql"));
        await using var db = SchemaCheck.Kind.Open();

        var ledgers = db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(LedgerRow))).Select(type => type.GetTableName()!).ToList();

        TSql.Errors(script).ShouldBeEmpty();
        ledgers.Count.ShouldBeGreaterThanOrEqualTo(6);
        ledgers.ShouldAllBe(ledger => script.Contains($"DENY UPDATE, DELETE ON dbo.{ledger} TO ntm_service;", StringComparison.Ordinal));
    }
}
