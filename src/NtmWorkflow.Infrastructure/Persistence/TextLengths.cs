using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>
/// Keeps text within its column's length on every database: SQLite takes any length, so that a text too long
/// would be found only when the service moves to a server.
/// </summary>
internal static class TextLengths
{
    /// <exception cref="InvalidOperationException">A text is longer than its column.</exception>
    public static void Check(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties)
            {
                if (property.CurrentValue is string text && property.Metadata.GetMaxLength() is { } longest && text.Length > longest)
                {
                    throw new InvalidOperationException(
                        $"{entry.Metadata.ShortName()}.{property.Metadata.Name} holds {text.Length} characters; its column takes {longest}.");
                }
            }
        }
    }
}
