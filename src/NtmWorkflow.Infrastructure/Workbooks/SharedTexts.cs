using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>
/// The texts that cells share. Read once from beginning to end, one in memory at a time: the whole table at once would take many times
/// what the file may unpack to. Only those that are named are kept.
/// </summary>
internal static class SharedTexts
{
    public static IReadOnlyDictionary<int, string> Read(SharedStringTablePart? part, IEnumerable<int> named, CancellationToken cancellation)
    {
        var wanted = named.ToHashSet();
        var found = new Dictionary<int, string>();
        if (part is null || wanted.Count == 0)
        {
            return found;
        }

        using var reader = OpenXmlReader.Create(part);
        for (var index = 0; found.Count < wanted.Count && reader.Read();)
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            // Loaded also where nobody names it: what skips a text goes on to the next one by itself.
            var text = (SharedStringItem)reader.LoadCurrentElement()!;
            if (wanted.Contains(index))
            {
                found[index] = Text(text);
            }

            index++;
        }

        return found;
    }

    /// <summary>The letters without their formats, and without the readings that East Asian texts carry.</summary>
    public static string Text(RstType text) =>
        text.Text?.Text ?? string.Concat(text.Elements<Run>().Select(run => run.Text?.Text));
}
