using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>The texts that cells share. Read once from beginning to end; only those that are named are kept.</summary>
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
            if (wanted.Contains(index))
            {
                found[index] = Text((SharedStringItem)reader.LoadCurrentElement()!);
            }
            else
            {
                reader.Skip();
            }

            index++;
        }

        return found;
    }

    /// <summary>The letters without their formats, and without the readings that East Asian texts carry.</summary>
    public static string Text(RstType text) =>
        text.Text?.Text ?? string.Concat(text.Elements<Run>().Select(run => run.Text?.Text));
}
