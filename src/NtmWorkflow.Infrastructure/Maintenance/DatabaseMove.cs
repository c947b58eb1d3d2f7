using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NtmWorkflow.Infrastructure.Maintenance.Audit;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance;

/// <summary>A table that was copied.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">How many rows it has, in source and target alike.</param>
public sealed record MovedTable(string Name, long Rows);

/// <summary>Copies all rows of one database into another, empty one, in one transaction of the target.</summary>
internal sealed class DatabaseMove(NtmDbContext source, NtmDbContext target, DatabaseKind targetKind)
{
    private const int Batch = 500;

    private static readonly MethodInfo Copy =
        typeof(DatabaseMove).GetMethod(nameof(CopyTableAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Either side may be away for a moment: then all is copied again from the start.</summary>
    public Task<IReadOnlyList<MovedTable>> RunAsync(CancellationToken cancellation) => source.Database
        .CreateExecutionStrategy()
        .ExecuteAsync(token => target.Database.CreateExecutionStrategy().ExecuteAsync(CopyAllAsync, token), cancellation);

    private async Task<IReadOnlyList<MovedTable>> CopyAllAsync(CancellationToken cancellation)
    {
        target.ChangeTracker.Clear();
        // Held to the end: nobody may write to the source while it is read.
        await using var reading = await source.Database.BeginTransactionAsync(cancellation);
        await using var writing = await target.Database.BeginTransactionAsync(cancellation);
        var moved = new List<MovedTable>();
        foreach (var table in InOrder(target.Model))
        {
            moved.Add(await (Task<MovedTable>)Copy.MakeGenericMethod(table.ClrType).Invoke(this, [table, cancellation])!);
        }

        await VerifyLedgersAsync(cancellation);
        await writing.CommitAsync(cancellation);
        return moved;
    }

    private async Task<MovedTable> CopyTableAsync<T>(IEntityType table, CancellationToken cancellation)
        where T : class
    {
        var name = table.GetTableName()!;
        if (await target.Set<T>().AnyAsync(cancellation))
        {
            throw new StartProblemException($"Đích {targetKind.Target} không rỗng (bảng {name} có dữ liệu): chọn một cơ sở dữ liệu mới.");
        }

        var generated = table.FindPrimaryKey()!.Properties.SingleOrDefault(key => key.ValueGenerated == ValueGenerated.OnAdd && key.ClrType != typeof(Guid) && key.ClrType != typeof(string));
        await targetKind.BeforeOwnKeysAsync(target, generated, cancellation);
        long rows = 0;
        await foreach (var batch in source.Set<T>().AsNoTracking().AsAsyncEnumerable().Chunk(Batch).WithCancellation(cancellation))
        {
            target.Set<T>().AddRange(batch);
            rows += batch.Length;
            await target.SaveChangesAsync(cancellation);
            target.ChangeTracker.Clear();
        }

        await targetKind.AfterOwnKeysAsync(target, generated, cancellation);
        var arrived = await target.Set<T>().LongCountAsync(cancellation);
        return arrived == rows
            ? new MovedTable(name, rows)
            : throw new StartProblemException($"Bảng {name}: nguồn có {rows} dòng, đích nhận {arrived}; chưa có gì được chuyển.");
    }

    private async Task VerifyLedgersAsync(CancellationToken cancellation)
    {
        var found = await new LedgerAudit(target).RunAsync(null, cancellation);
        if (!found.Holds)
        {
            throw new StartProblemException($"Sổ không còn nguyên vẹn: {found.Damage[0]} Chưa có gì được chuyển.");
        }
    }

    /// <summary>Tables that others refer to come first.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var ordered = new List<IEntityType>();
        foreach (var table in model.GetEntityTypes())
        {
            Place(table, ordered);
        }

        return ordered;
    }

    private static void Place(IEntityType table, List<IEntityType> ordered)
    {
        foreach (var principal in table.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(one => one != table))
        {
            Place(principal, ordered);
        }

        if (!ordered.Contains(table))
        {
            ordered.Add(table);
        }
    }
}
