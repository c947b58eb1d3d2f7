using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Tells by its content what a file is (nhận dạng loại tệp). Its name says nothing here.</summary>
internal static class FileRecognition
{
    private const int HeadLength = 4096;

    /// <summary>The kind of a file that is taken, or a sentence that says what it really is.</summary>
    /// <param name="file">The file; must be seekable.</param>
    public static Outcome<FileKind> Recognise(Stream file)
    {
        var head = Read(file, 0, HeadLength);
        var taken = Signatures.IsZip(head) ? OfficeFile.Recognise(file) : Plain(head);
        if (!taken.Succeeded || taken.Value == FileKind.Docx || taken.Value == FileKind.Xlsx)
        {
            return taken;
        }

        if (ZipEnd.Find(file) is not null)
        {
            return Refused("file-is-one-thing", $"Tệp {taken.Value.Name} này có một tệp nén (ZIP, JAR) giấu ở cuối.", "Xuất lại tệp từ phần mềm gốc, hoặc in ra rồi quét lại.");
        }

        return taken.Value == FileKind.Pdf && !PdfMarks.EndsWhole(file)
            ? Refused("file-is-whole", "Tệp PDF không trọn vẹn: thiếu phần kết thúc.", "Kiểm tra tệp mở được trên máy, sao chép hoặc quét lại rồi tải lên lần nữa.")
            : taken;
    }

    /// <summary>A refusal of the file.</summary>
    public static Refusal Refused(string code, string sentence, string remedy) => Refusal.Invalid("file", code, sentence, remedy);

    /// <summary>The refusal of a file of a kind that is not taken.</summary>
    public static Refusal Other(string really) => Refused(
        "file-kind-is-taken",
        $"Theo nội dung, đây là {really}: loại tệp này không được nhận.",
        "Dùng PDF, Word (DOCX), Excel (XLSX), ảnh JPEG, PNG hoặc phim MP4. Đổi tên tệp không đổi được loại tệp.");

    /// <summary>Up to so many bytes from a place of the file.</summary>
    public static byte[] Read(Stream file, long from, int most)
    {
        file.Position = from;
        var bytes = new byte[Math.Min(most, file.Length - from)];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static Outcome<FileKind> Plain(byte[] head)
    {
        if (head.AsSpan().StartsWith("%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpeg;
        }

        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileKind.Png;
        }

        return FilmBrands.IsMp4(head) ? FileKind.Mp4
            : PdfMarks.BeginsLate(head) && !Signatures.IsKnown(head) ? FileKind.Pdf
            : Other(Signatures.Name(head));
    }
}
