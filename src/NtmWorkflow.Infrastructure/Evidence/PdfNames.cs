using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>
/// Looks through the names of a PDF, those in compressed object streams included, for such as make a reader run, open or send something. The content of
/// pages and pictures is passed over.
/// </summary>
internal sealed class PdfNames(Stream file)
{
    private const int LongestName = 127;
    private const int MostPacked = 16 * 1024 * 1024;
    private const int MostUnpacked = 64 * 1024 * 1024;

    private static readonly HashSet<string> Active = new(StringComparer.Ordinal)
    {
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE", "Rendition", "Movie",
    };

    private static readonly byte[] EndOfStream = [.. "endstream"u8];

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _length;
    private bool _isObjectStream;

    /// <summary>Whether there is one; also where an object stream can't be read, as in an encrypted file.</summary>
    public bool AnyActive()
    {
        for (var next = Next(); next >= 0;)
        {
            if (next == '/')
            {
                var name = Name(out next);
                if (Active.Contains(name))
                {
                    return true;
                }

                _isObjectStream |= name == "ObjStm";
            }
            else if (IsRegular(next))
            {
                if (Word(ref next) == "stream" && next is '\r' or '\n' && IsActiveStream())
                {
                    return true;
                }
            }
            else
            {
                next = Next();
            }
        }

        return false;
    }

    private static bool IsRegular(int sign) => sign > ' ' && sign is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');

    private int Next()
    {
        if (_at == _length)
        {
            (_at, _length) = (0, file.Read(_buffer));
        }

        return _at < _length ? _buffer[_at++] : -1;
    }

    /// <summary>A name may write any letter as its number: <c>/J#53</c>.</summary>
    private string Name(out int next)
    {
        next = Next();
        var raw = Word(ref next);
        var name = new StringBuilder();
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '#' && at + 2 < raw.Length && byte.TryParse(raw.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                name.Append((char)letter);
                at += 2;
            }
            else
            {
                name.Append(raw[at]);
            }
        }

        return name.ToString();
    }

    private string Word(ref int next)
    {
        var word = new StringBuilder();
        for (; IsRegular(next); next = Next())
        {
            if (word.Length < 3 * LongestName)
            {
                word.Append((char)next);
            }
        }

        return word.ToString();
    }

    /// <summary>Passes over a stream to its end; what objects are packed in it is looked through.</summary>
    private bool IsActiveStream()
    {
        using var packed = _isObjectStream ? new MemoryStream() : null;
        _isObjectStream = false;
        var matched = 0;
        for (int next; matched < EndOfStream.Length && (next = Next()) >= 0;)
        {
            matched = next == EndOfStream[matched] ? matched + 1 : next == EndOfStream[0] ? 1 : 0;
            packed?.WriteByte((byte)next);
            if (packed?.Length > MostPacked)
            {
                return true;
            }
        }

        return packed is not null && IsActive(packed);
    }

    private static bool IsActive(MemoryStream packed)
    {
        var bytes = packed.ToArray().AsSpan().TrimStart("\r\n"u8).ToArray();
        using var plain = new MemoryStream();
        try
        {
            using var unpacking = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            for (int length; (length = unpacking.Read(buffer)) > 0 && plain.Length < MostUnpacked;)
            {
                plain.Write(buffer, 0, length);
            }
        }
        catch (InvalidDataException)
        {
            if (plain.Length == 0)
            {
                return true;
            }
        }

        plain.Position = 0;
        return plain.Length >= MostUnpacked || new PdfNames(plain).AnyActive();
    }
}
