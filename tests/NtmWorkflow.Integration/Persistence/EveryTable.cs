using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>Every table of the service as text, to be compared.</summary>
internal static class EveryTable
{
    private static readonly MethodInfo Rows = typeof(EveryTable).GetMethod(nameof(RowsAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The rows of each table, in an order of their own; marks of committed transactions say nothing.</summary>
    public static Task<IReadOnlyDictionary<string, string>> ReadAsync(TestService service) =>
        service.WithAsync<NtmDbContext, IReadOnlyDictionary<string, string>>(async db =>
        {
            var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var type in db.Model.GetEntityTypes().Select(table => table.ClrType).Where(type => type != typeof(CommitRow)))
            {
                tables.Add(type.Name, await (Task<string>)Rows.MakeGenericMethod(type).Invoke(null, [db])!);
            }

            return tables;
        });

    private static async Task<string> RowsAsync<T>(NtmDbContext db)
        where T : class => string.Join('\n', (await db.Set<T>().AsNoTracking().ToListAsync()).Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal));
}
