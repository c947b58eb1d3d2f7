namespace NtmWorkflow.Domain.Law.Forms;

/// <summary>Finds formulas that need themselves.</summary>
internal static class FormCircles
{
    /// <summary>The shortest way from a cell back to itself, or none.</summary>
    /// <param name="cell">Where to start.</param>
    /// <param name="reads">What each cell reads.</param>
    public static IReadOnlyList<string>? Through(string cell, IReadOnlyDictionary<string, List<string>> reads)
    {
        var ways = new Queue<IReadOnlyList<string>>([[cell]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in reads.GetValueOrDefault(way[^1]) ?? [])
            {
                if (next == cell)
                {
                    return way;
                }

                if (seen.Add(next))
                {
                    ways.Enqueue([.. way, next]);
                }
            }
        }

        return null;
    }
}
