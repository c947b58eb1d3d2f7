namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>The marks at the beginning and the end of a PDF, as scanners and programs really write them.</summary>
internal static class PdfMarks
{
    private const int HeaderIsLookedForIn = 1024;
    private const int MostBehindTheEnd = 1024;
    private const int Chunk = 64 * 1024;

    /// <summary>Whether the header stands behind other bytes, such as a mark of byte order, a line end or the words of a printer; readers allow for it.</summary>
    public static bool BeginsLate(byte[] head) => head.AsSpan(0, Math.Min(head.Length, HeaderIsLookedForIn)).IndexOf("%PDF-"u8) >= 0;

    /// <summary>
    /// Whether the last end mark closes the file. Padding behind it may be of any length, other bytes only few and no part of a document: a file
    /// that was cut while it was changed, or a linearised one, has an earlier mark.
    /// </summary>
    public static bool EndsWhole(Stream file)
    {
        var end = EndOfContent(file);
        var from = Math.Max(0, end - MostBehindTheEnd);
        var tail = FileRecognition.Read(file, from, (int)(end - from)).AsSpan();
        if (tail.LastIndexOf("%%EOF"u8) is not (>= 0 and var mark))
        {
            return false;
        }

        var behind = tail[(mark + "%%EOF"u8.Length)..];
        return behind.IndexOf(" obj"u8) < 0 && behind.IndexOf("xref"u8) < 0 && behind.IndexOf("trailer"u8) < 0 && behind.IndexOf("stream"u8) < 0;
    }

    /// <summary>Where the padding at the end begins.</summary>
    private static long EndOfContent(Stream file)
    {
        for (var end = file.Length; end > 0;)
        {
            var from = Math.Max(0, end - Chunk);
            var content = FileRecognition.Read(file, from, (int)(end - from)).AsSpan().TrimEnd("\0\t\n\f\r "u8);
            if (content.Length > 0)
            {
                return from + content.Length;
            }

            end = from;
        }

        return 0;
    }
}
