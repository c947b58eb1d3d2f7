using System.Text;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Process.Reading;

/// <summary>Tells a file in an encoding that is not read from one that is no XML.</summary>
internal static partial class XmlEncoding
{
    private const int DeclarationLength = 200;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is wrong with the encoding, or none.</summary>
    internal static (string Code, string Sentence)? Fault(ArraySegment<byte> bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Count, DeclarationLength)));
        var declared = Declared().Match(head) is { Success: true } found ? found.Groups["name"].Value : "UTF-8";
        if (!IsKnown(declared))
        {
            return ("unknown-encoding", $"Tệp dùng bảng mã “{declared}”, hệ thống không đọc bảng mã này.");
        }

        return declared.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) && !IsUtf8(bytes)
            ? ("wrong-encoding", "Tệp ghi là UTF-8 nhưng có chữ không phải UTF-8, có lẽ đã lưu ở bảng mã khác.")
            : null;
    }

    private static bool IsKnown(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsUtf8(ArraySegment<byte> bytes)
    {
        try
        {
            return s_strict.GetCharCount(bytes.AsSpan()) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("""^(?:\u00EF\u00BB\u00BF)?\s*<\?xml[^>]*?encoding\s*=\s*["'](?<name>[^"']{1,40})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();
}
