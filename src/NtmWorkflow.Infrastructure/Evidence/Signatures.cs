using System.Text;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>First bytes of kinds of files that are not taken, so that a refusal can say what the file really is.</summary>
internal static class Signatures
{
    private const string OldOffice = "tệp Word, Excel, PowerPoint đời cũ (DOC, XLS, PPT) hoặc tệp Office có mật khẩu";

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("MZ"u8.ToArray(), "chương trình Windows (EXE, DLL)"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "chương trình Linux (ELF)"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "chương trình Java hoặc macOS"),
        ([0xCF, 0xFA, 0xED, 0xFE], "chương trình macOS"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], OldOffice),
        ("Rar!"u8.ToArray(), "tệp nén RAR"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "tệp nén 7z"),
        ([0x1F, 0x8B], "tệp nén GZIP"),
        ("GIF8"u8.ToArray(), "ảnh GIF"),
        ("BM"u8.ToArray(), "ảnh BMP"),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], "ảnh TIFF"),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], "ảnh TIFF"),
        ("RIFF"u8.ToArray(), "ảnh WebP, phim AVI hoặc âm thanh WAV"),
        ([0x1A, 0x45, 0xDF, 0xA3], "phim MKV hoặc WebM"),
        ("ID3"u8.ToArray(), "tệp âm thanh MP3"),
        ("{\\rtf"u8.ToArray(), "văn bản RTF"),
        ("#!"u8.ToArray(), "chương trình dạng văn bản (script)"),
        ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], "lối tắt Windows (LNK)"),
    ];

    /// <summary>Whether the file begins as a ZIP, as DOCX and XLSX do.</summary>
    public static bool IsZip(byte[] head) => head.AsSpan().StartsWith("PK\u0003\u0004"u8) || head.AsSpan().StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether the first bytes tell what the file is: a program, an archive, a page.</summary>
    public static bool IsKnown(byte[] head) => Known.Any(one => head.AsSpan().StartsWith(one.Start)) || FilmBrands.Has(head) || IsMarkup(TextOf(head));

    /// <summary>What the file is, in words that follow "đây là".</summary>
    public static string Name(byte[] head)
    {
        foreach (var (start, name) in Known)
        {
            if (head.AsSpan().StartsWith(start))
            {
                return name;
            }
        }

        return FilmBrands.Has(head) ? FilmBrands.OtherName(head) ?? "tệp âm thanh, hình ảnh thuộc loại khác" : TextName(head);
    }

    private static string TextName(byte[] head)
    {
        if (head.Length == 0)
        {
            return "tệp rỗng (0 byte)";
        }

        if (head.AsSpan().IndexOf((byte)0) >= 0)
        {
            return "dữ liệu không nhận ra được";
        }

        var text = TextOf(head);
        return text.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) ? "ảnh SVG"
            : text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "tệp XML hoặc SVG"
            : IsMarkup(text) ? "trang web (HTML)"
            : text.Contains('\uFFFD', StringComparison.Ordinal) ? "dữ liệu không nhận ra được"
            : "văn bản thuần (TXT, CSV)";
    }

    private static string TextOf(byte[] head) => Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    private static bool IsMarkup(string text) => text.StartsWith('<');
}
