using System.IO.Compression;
using System.Text;
using System.Xml;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>Looks at a file before any of it is unpacked: what it is by its content, and how large it would become.</summary>
internal static class PackageCheck
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedStream = Encoding.Unicode.GetBytes("EncryptedPackage");
    private const int DoctypeIsLookedForIn = 4096;
    private const int Deepest = 100;
    private static readonly XmlReaderSettings PlainXml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Why the file is not read, or none.</summary>
    public static Refusal? Find(Stream content, WorkbookLimits limits)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head[..length].StartsWith("MZ"u8))
        {
            return WorkbookFault.Program;
        }

        if (head[..length].SequenceEqual(Compound))
        {
            return Holds(content, EncryptedStream) ? WorkbookFault.Encrypted : WorkbookFault.OldFormat;
        }

        return head[..length].StartsWith("PK\x03\x04"u8) ? InPackage(content, limits) : WorkbookFault.NoWorkbook;
    }

    /// <summary>The sizes that the package declares bind: no more than that is ever unpacked of a part.</summary>
    private static Refusal? InPackage(Stream content, WorkbookLimits limits)
    {
        content.Position = 0;
        using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (package.Entries.Count > WorkbookLimits.MostParts || Unpacked(package) > limits.LargestUnpacked)
        {
            return WorkbookFault.TooLargeUnpacked(limits.LargestUnpacked / WorkbookLimits.Megabyte);
        }

        if (package.GetEntry("mimetype") is not null && package.GetEntry("content.xml") is not null)
        {
            return WorkbookFault.OpenDocument;
        }

        if (package.GetEntry("[Content_Types].xml") is null)
        {
            return WorkbookFault.NoWorkbook;
        }

        return package.Entries.Any(HasDoctype) ? WorkbookFault.Entities
            : package.Entries.Any(NestsTooDeep) ? WorkbookFault.Broken
            : null;
    }

    private static long Unpacked(ZipArchive package)
    {
        var sum = 0L;
        foreach (var entry in package.Entries)
        {
            // A declared size may be anything up to 2^63: the sum must not turn over.
            sum = entry.Length < 0 || sum > long.MaxValue - entry.Length ? long.MaxValue : sum + entry.Length;
        }

        return sum;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>The library loads elements within elements by calling itself: thousands of levels in a small file would end the process.</summary>
    private static bool NestsTooDeep(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var reader = XmlReader.Create(part, PlainXml);
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return true;
                }
            }
        }
        catch (XmlException) when (!IsXml(entry))
        {
            // A picture, say. A part that is XML and can't be read this far is refused here.
        }

        return false;
    }

    /// <summary>For a clear sentence only: the reader itself takes no document type, wherever one stands.</summary>
    private static bool HasDoctype(ZipArchiveEntry entry)
    {
        if (!IsXml(entry))
        {
            return false;
        }

        using var part = entry.Open();
        var head = new byte[DoctypeIsLookedForIn];
        var length = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, length).IndexOf("<!DOCTYPE"u8) >= 0;
    }

    private static bool Holds(Stream content, byte[] sought)
    {
        content.Position = 0;
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (int read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(sought) >= 0)
            {
                return true;
            }

            kept = Math.Min(sought.Length - 1, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
