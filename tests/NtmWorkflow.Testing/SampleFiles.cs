using System.IO.Compression;
using System.Text;

namespace NtmWorkflow.Testing;

/// <summary>Small real files, made where they are needed. The text makes each content its own.</summary>
internal static class SampleFiles
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string WordWithMacros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string ExcelWithMacros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

    /// <summary>A picture of 2 x 2 pixels, from a browser's canvas.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String("""
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////
        2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAACAAIDASIAAhEBAxEB/8QA
        FQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAM
        AwEAAhEDEQA/AIgAf//Z
        """);

    /// <summary>Half a second of 16 x 16 pixels, from a browser's recorder.</summary>
    public static byte[] Mp4 { get; } = Convert.FromBase64String("""
        AAAAJGZ0eXBpc29tAAACAGlzb21pc282aXNvMnZwMDltcDQxAAACt21vb3YAAAB4bXZoZAEAAAAAAAAA5ynlogAAAADnKeWiAAAD6AAAAAAAAAIUAAEAAAEA
        AAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIAAAIPdHJhawAAAGh0a2hk
        AQAAAwAAAADnKeWiAAAAAOcp5aIAAAABAAAAAAAAAAAAAAIUAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAAAQ
        AAAAEAAAAAABn21kaWEAAAAsbWRoZAEAAAAAAAAA5ynlogAAAADnKeWiAAB1MAAAAAAAAAIUVcQAAAAAAC1oZGxyAAAAAAAAAAB2aWRlAAAAAAAAAAAAAAAA
        VmlkZW9IYW5kbGVyAAAAAT5taW5mAAAAFHZtaGQAAAABAAAAAAAAAAAAAAAlZGluZgAAAB1kcmVmAAAAAAAAAAEAAAANdXJsIAAAAAEAAAAA/XN0YmwAAAAQ
        c3RzYwAAAAAAAAAAAAAAEHN0dHMAAAAAAAAAAAAAABRzdHN6AAAAAAAAAAAAAAAAAAAAEHN0Y28AAAAAAAAAAAAAALFzdHNkAAAAAAAAAAEAAAChdnAwOQAA
        AAAAAAABAAAAAQAAAAAAAAAAAAAAAAAQABAASAAAAEgAAAAAAAAAAQpWUEMgQ29kaW5nAAAAAAAAAAAAAAAAAAAAAAAAAAAAABj//wAAABBwYXNwAAAAAQAA
        AAEAAAAUYnRydAAAAAAAAAAAAAAAAAAAABR2cGNDAQAAAAAAgQENAQAAAAAAE2NvbHJuY2x4AAEADQABgAAAAChtdmV4AAAAIHRyZXgAAAAAAAAAAQAAAAEA
        AAAAAAAAAAAAAAAAAACQbW9vZgAAABBtZmhkAAAAAAAAAAEAAAB4dHJhZgAAABR0ZmhkAAIAIAAAAAEBAQAAAAAAFHRmZHQBAAAAAAAAAAAAAAAAAABIdHJ1
        bgEAAwUAAAAGAAAAmAIAAAAAAAumAAAARQAAC7cAAAAPAAALugAAAA8AAAu1AAAADwAAC7gAAAAPAAAD5wAAAA8AAACYbWRhdIJJg0JQAPAA9gY4JBwYOgAA
        IEAAIpv//6xP16G4LU3bzL85kqu5uAfn0VCxDXDgmJJuWNU3u3Eqy/////3AQf//+rMAAIYAQJKcKEggAANwAABCQIYAQJKcKEmAAANwAABCQIYAQJKcKEhg
        AANwAABCQIYAQJKcJEgAAANwAABCQIYAQJKcJEgAAANwAABCQAAAAExtZnJhAAAANHRmcmEBAAAAAAAAAQAAAD8AAAABAAAAAAAAAAAAAAAAAAAC2wAAAAEA
        AAABAAAAAQAAABBtZnJvAAAAAAAAAEw=
        """);

    /// <summary>A picture of one pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>The first bytes of a program for Windows, with more behind them.</summary>
    public static byte[] Exe { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. new byte[300]];

    /// <summary>A page with one line on it, with a right table of references.</summary>
    public static byte[] Pdf(string text)
    {
        var drawing = $"BT /F1 18 Tf 40 700 Td ({string.Concat(text.Where(char.IsAsciiLetterOrDigit))}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var references = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var (index, one) in objects.Index())
        {
            references.Append(System.Globalization.CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{one}\nendobj\n");
        }

        var start = file.Length;
        file.Append(references).Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    /// <summary>A document with one paragraph.</summary>
    public static byte[] Docx(string text) => Office(Word, "word/document.xml",
        $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>""");

    /// <summary>A workbook without sheets.</summary>
    public static byte[] Xlsx(string text) => Office(Excel, "xl/workbook.xml",
        $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/><!-- {text} --></workbook>""");

    /// <summary>An office file of any type, with any further parts.</summary>
    public static byte[] Office(string type, string main, string content, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(
            $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{type}"/></Types>""")),
        ("_rels/.rels", Encoding.UTF8.GetBytes(
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/></Relationships>""")),
        (main, Encoding.UTF8.GetBytes(content)),
        .. more,
    ]);

    /// <summary>An archive of these files.</summary>
    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
