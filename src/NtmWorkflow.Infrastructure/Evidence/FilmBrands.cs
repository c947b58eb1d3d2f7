using System.Buffers.Binary;
using System.Text;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>The brands by which files of the ISO base media format say what they are.</summary>
internal static class FilmBrands
{
    private static readonly string[] Mp4 =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "M4VP", "M4VH", "MSNV", "dash"];

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["qt  "] = "phim QuickTime (MOV)",
        ["heic"] = "ảnh HEIC của điện thoại",
        ["heix"] = "ảnh HEIC của điện thoại",
        ["mif1"] = "ảnh HEIF của điện thoại",
        ["msf1"] = "ảnh HEIF của điện thoại",
        ["avif"] = "ảnh AVIF",
        ["M4A "] = "tệp âm thanh M4A",
        ["M4B "] = "tệp âm thanh M4B",
    };

    /// <summary>Whether the file is an MP4 film.</summary>
    public static bool IsMp4(byte[] head) => Has(head) && OtherName(head) is null && Brands(head).Any(brand => Mp4.Contains(brand, StringComparer.Ordinal));

    /// <summary>What a file of the family is called that is no MP4 film; none when it is of no known brand.</summary>
    public static string? OtherName(byte[] head) => Has(head) ? Others.GetValueOrDefault(Text(head, 8)) : null;

    /// <summary>Whether the file is of the family.</summary>
    public static bool Has(byte[] head) => head.Length >= 16 && head.AsSpan(4, 4).SequenceEqual("ftyp"u8);

    /// <summary>The main brand and those it says to be compatible with.</summary>
    private static IEnumerable<string> Brands(byte[] head)
    {
        yield return Text(head, 8);
        var end = Math.Min(head.Length, BinaryPrimitives.ReadUInt32BigEndian(head));
        for (var at = 16; at + 4 <= end; at += 4)
        {
            yield return Text(head, at);
        }
    }

    private static string Text(byte[] head, int at) => Encoding.ASCII.GetString(head, at, 4);
}
