using System.IO.Compression;
using System.Xml;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>
/// Tells Word and Excel files from other archives, by their directory and their list of content types alone:
/// nothing else in them is unpacked.
/// </summary>
internal static class OfficeFile
{
    private const long LongestDirectory = 2 * 1024 * 1024;
    private const int LongestTypes = 1024 * 1024;
    private const long MostUnpacked = 1024L * 1024 * 1024;
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static readonly string[] MacroMarks = ["macroEnabled", "vbaProject", "macrosheet"];

    /// <summary>DOCX or XLSX without macros, or why it is not taken.</summary>
    public static Outcome<FileKind> Recognise(Stream file)
    {
        // An archive of millions of entries would fill memory before the first of them is looked at.
        if (ZipEnd.Find(file) is not { IsDoubtful: false, DirectoryLength: >= 0 and <= LongestDirectory })
        {
            return Broken();
        }

        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return Recognise(zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or IOException or OverflowException)
        {
            return Broken();
        }
    }

    private static Outcome<FileKind> Recognise(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } listed)
        {
            return FileRecognition.Other(ArchiveName(zip));
        }

        if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked || listed.Length > LongestTypes)
        {
            return FileRecognition.Refused(
                "file-is-no-bomb",
                "Tệp Office này bung ra lớn bất thường so với dung lượng của nó, có thể gây treo máy người mở.",
                "Lưu lại từ Word, Excel hoặc LibreOffice thành tệp mới, hoặc xuất ra PDF.");
        }

        var types = ContentTypes(listed);
        if (HasMacros(zip, types))
        {
            return FileRecognition.Refused(
                "file-has-no-macros",
                "Tệp Office này có macro (DOCM, XLSM hoặc tệp có mã VBA).",
                "Lưu lại thành DOCX, XLSX không có macro, hoặc xuất ra PDF.");
        }

        return types.Contains(Document) ? FileKind.Docx
            : types.Contains(Workbook) ? FileKind.Xlsx
            : FileRecognition.Other("tệp Office loại khác (PowerPoint, mẫu tài liệu…)");
    }

    private static bool HasMacros(ZipArchive zip, HashSet<string> types) =>
        types.Any(type => MacroMarks.Any(mark => type.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        || zip.Entries.Any(entry => MacroMarks.Any(mark => entry.FullName.Contains(mark, StringComparison.OrdinalIgnoreCase)));

    private static HashSet<string> ContentTypes(ZipArchiveEntry listed)
    {
        // The length in the directory may lie: no more than this is ever unpacked.
        using var packed = listed.Open();
        var bytes = new byte[LongestTypes];
        var length = packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        using var text = new MemoryStream(bytes, 0, length);
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var types = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
            {
                types.Add(type);
            }
        }

        return types;
    }

    private static string ArchiveName(ZipArchive zip) =>
        zip.GetEntry("META-INF/MANIFEST.MF") is not null ? "chương trình Java (JAR) hoặc Android (APK)"
        : zip.GetEntry("mimetype") is not null ? "tệp LibreOffice (ODT, ODS…) hoặc sách điện tử"
        : "tệp nén ZIP";

    private static Refusal Broken() => FileRecognition.Refused(
        "file-is-whole",
        "Tệp có dạng nén (như DOCX, XLSX) nhưng hỏng hoặc không trọn vẹn.",
        "Mở tệp trên máy rồi lưu lại, hoặc xuất ra PDF, rồi tải lên lần nữa.");
}
