using System.Buffers.Binary;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>The record that ends a ZIP, read without opening the rest.</summary>
/// <param name="DirectoryLength">Bytes between the start of the directory and this record.</param>
/// <param name="IsDoubtful">Whether something that looks like such a record stands behind it.</param>
internal sealed record ZipEnd(long DirectoryLength, bool IsDoubtful)
{
    private const int Length = 22;

    /// <summary>The record that ends exactly where the file ends; none when there is none.</summary>
    public static ZipEnd? Find(Stream file)
    {
        var most = (int)Math.Min(file.Length, Length + ushort.MaxValue);
        var from = file.Length - most;
        var tail = FileRecognition.Read(file, from, most);
        var doubtful = false;
        for (var at = tail.Length - Length; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (!record.StartsWith("PK\u0005\u0006"u8))
            {
                continue;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(record[(Length - sizeof(ushort))..]) == record.Length - Length)
            {
                return new(from + at - BinaryPrimitives.ReadUInt32LittleEndian(record[16..]), doubtful);
            }

            doubtful = true;
        }

        return null;
    }
}
