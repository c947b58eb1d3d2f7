using System.IO.Compression;
using System.Xml;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Tells of a file what it would do by itself when it is opened (nội dung tự chạy): such a file is marked, and never shown in place.</summary>
internal static class ActiveContent
{
    private const int LongestRelations = 1024 * 1024;

    /// <summary>A sentence about what is active in it, or none.</summary>
    /// <param name="file">The file; must be seekable.</param>
    /// <param name="kind">What it is.</param>
    public static string? In(Stream file, FileKind kind)
    {
        file.Position = 0;
        return kind == FileKind.Pdf ? (new PdfNames(file).AnyActive() ? "Tệp PDF này có mã chạy (JavaScript), tệp nhúng bên trong hoặc lệnh gửi dữ liệu đi." : null)
            : kind == FileKind.Docx || kind == FileKind.Xlsx ? (LoadsFromElsewhere(file) ? "Tệp này nạp mẫu hoặc nội dung từ nơi khác khi mở." : null)
            : null;
    }

    private static bool LoadsFromElsewhere(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Any(HasExternal);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException or NotSupportedException)
        {
            // What can't be read can't be judged.
            return true;
        }
    }

    /// <summary>A link to click on loads nothing by itself.</summary>
    private static bool HasExternal(ZipArchiveEntry relations)
    {
        if (relations.Length > LongestRelations)
        {
            return true;
        }

        using var packed = relations.Open();
        using var xml = XmlReader.Create(packed, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestRelations });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element
                && string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase) is not true)
            {
                return true;
            }
        }

        return false;
    }
}
