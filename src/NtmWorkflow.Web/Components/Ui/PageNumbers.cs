namespace NtmWorkflow.Web.Components.Ui;

/// <summary>Which page numbers a pagination shows.</summary>
public static class PageNumbers
{
    /// <summary>First, last, the current page and its neighbours; null stands for pages left out.</summary>
    public static IReadOnlyList<int?> Around(int page, int count)
    {
        var shown = new List<int?>();
        var last = 0;
        foreach (var number in Enumerable.Range(1, Math.Max(count, 0)).Where(n => n == 1 || n == count || Math.Abs(n - page) <= 1))
        {
            if (number - last > 1)
            {
                shown.Add(number - last == 2 ? number - 1 : null);
            }

            shown.Add(number);
            last = number;
        }

        return shown;
    }
}
