using System.Xml;
using System.Xml.Linq;

namespace NtmWorkflow.Process.Reading;

/// <summary>
/// The door for files from outside: takes a bounded number of bytes, and no document type, no entity, no address
/// and no depth that could make a small file expensive.
/// </summary>
internal static class XmlIntake
{
    internal const int MostBytes = 2 * 1024 * 1024;
    internal const int MostDepth = 64;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    internal static ArraySegment<byte>? TakeBytes(Stream stream, ProblemList problems)
    {
        var buffer = new byte[MostBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length <= MostBytes)
        {
            return new ArraySegment<byte>(buffer, 0, length);
        }

        problems.Add("too-large", line: null, "Tệp quy trình lớn hơn 2 MB.", "Một tệp BPMN không quá 2 MB.");
        return null;
    }

    internal static XDocument? Load(ArraySegment<byte> bytes, ProblemList problems)
    {
        if (XmlEncoding.Fault(bytes) is var (code, sentence))
        {
            problems.Add(code, line: 1, sentence, "Lưu lại tệp ở bảng mã UTF-8.");
            return null;
        }

        try
        {
            if (LineTooDeep(bytes) is { } line)
            {
                problems.Add("too-deep", line, $"Các phần tử lồng nhau quá {MostDepth} cấp.", $"Không quá {MostDepth} cấp.");
                return null;
            }

            using var reader = Reader(bytes);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException error)
        {
            problems.Add(
                "malformed-xml",
                error.LineNumber,
                $"Không đọc được tệp từ dòng {error.LineNumber}, cột {error.LinePosition}: XML sai cú pháp hoặc có khai báo DTD.",
                "Một tệp XML đúng cú pháp, không có khai báo DTD.");
            return null;
        }
    }

    /// <summary>Looks for too deep an element before a tree is built, because the tree is what costs.</summary>
    private static int? LineTooDeep(ArraySegment<byte> bytes)
    {
        using var reader = Reader(bytes);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth >= MostDepth)
            {
                return ((IXmlLineInfo)reader).LineNumber;
            }
        }

        return null;
    }

    private static XmlReader Reader(ArraySegment<byte> bytes) => XmlReader.Create(
        new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), s_settings);
}
