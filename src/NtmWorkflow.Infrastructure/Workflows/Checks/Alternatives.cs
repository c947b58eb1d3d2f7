namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Says what there is to choose from.</summary>
internal static class Alternatives
{
    private const int Shown = 12;

    public static string Of<T>(IEnumerable<T> names)
    {
        var all = names.Distinct().ToList();
        return all.Count == 0
            ? "Chưa có mục nào để chọn"
            : "Một trong: " + string.Join(", ", all.Take(Shown)) + (all.Count > Shown ? ", …" : "");
    }
}
