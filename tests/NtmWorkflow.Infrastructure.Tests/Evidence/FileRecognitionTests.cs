using System.Text;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Evidence;

namespace NtmWorkflow.Infrastructure.Tests.Evidence;

public sealed class FileRecognitionTests
{
    private static readonly byte[] Nested = SampleFiles.Docx("bên trong");

    public static TheoryData<string, byte[]> Taken => new()
    {
        { "application/pdf", SampleFiles.Pdf("a") },
        { "image/jpeg", SampleFiles.Jpeg },
        { "image/png", SampleFiles.Png },
        { "video/mp4", SampleFiles.Mp4 },
        { FileKind.Docx.MediaType, SampleFiles.Docx("a") },
        { FileKind.Xlsx.MediaType, SampleFiles.Xlsx("a") },
        { FileKind.Docx.MediaType, SampleFiles.Office(SampleFiles.Word, "word/document.xml", "<a/>", ("word/embeddings/b.xlsx", SampleFiles.Xlsx("b"))) },
        { "application/pdf", [.. SampleFiles.Pdf("a"), .. "\r\n  "u8] },
        { "application/pdf", [0xEF, 0xBB, 0xBF, .. SampleFiles.Pdf("a")] },
        { "application/pdf", [.. "\r\n"u8, .. SampleFiles.Pdf("a")] },
        { "application/pdf", [.. "\u001B%-12345X@PJL SET RESOLUTION=600\n"u8, .. SampleFiles.Pdf("a")] },
        { "application/pdf", [.. SampleFiles.Pdf("a"), .. new byte[100_000]] },
        { "application/pdf", [.. SampleFiles.Pdf("a"), .. Enumerable.Repeat((byte)' ', 5000)] },
        { "application/pdf", SampleFiles.Pdf("a").AsSpan().TrimEnd("\n"u8).ToArray() },
        { "application/pdf", [.. SampleFiles.Pdf("a"), .. "6 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< /Prev 9 >>\nstartxref\n700\n%%EOF"u8] },
        { "application/pdf", [.. "%PDF-1.4\n%%EOF\n"u8, .. SampleFiles.Pdf("a").AsSpan(9)] },
        { "application/pdf", [.. SampleFiles.Pdf("a").AsSpan(0, 40), .. "PK\u0005\u0006"u8, .. SampleFiles.Pdf("a").AsSpan(40)] },
    };

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "file-kind-is-taken", "chương trình Windows", SampleFiles.Exe },
        { "file-kind-is-taken", "chương trình Windows", [.. SampleFiles.Exe, .. SampleFiles.Pdf("a")] },
        { "file-kind-is-taken", "chương trình Linux", [0x7F, .. "ELF"u8, 2, 1, 1] },
        { "file-kind-is-taken", "đời cũ", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "file-kind-is-taken", "tệp nén ZIP", SampleFiles.Zip(("a.txt", "a"u8.ToArray())) },
        { "file-kind-is-taken", "Java", SampleFiles.Zip(("META-INF/MANIFEST.MF", "a"u8.ToArray())) },
        { "file-kind-is-taken", "LibreOffice", SampleFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())) },
        { "file-kind-is-taken", "PowerPoint", SampleFiles.Office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "ppt/presentation.xml", "<a/>") },
        { "file-kind-is-taken", "QuickTime", [0, 0, 0, 20, .. "ftypqt  "u8, 0, 0, 0, 0, .. "qt  "u8] },
        { "file-kind-is-taken", "HEIC", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1isom"u8] },
        { "file-kind-is-taken", "HTML", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { "file-kind-is-taken", "SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() },
        { "file-kind-is-taken", "văn bản thuần", Encoding.UTF8.GetBytes("Biên bản họp ấp") },
        { "file-kind-is-taken", "script", "#!/bin/sh\nrm x"u8.ToArray() },
        { "file-kind-is-taken", "rỗng", [] },
        { "file-kind-is-taken", "văn bản thuần", [.. "PK"u8] },
        { "file-is-one-thing", "giấu ở cuối", [.. SampleFiles.Pdf("a"), .. SampleFiles.Zip(("META-INF/MANIFEST.MF", "a"u8.ToArray()))] },
        { "file-is-one-thing", "giấu ở cuối", [.. SampleFiles.Jpeg, .. Nested] },
        { "file-is-one-thing", "giấu ở cuối", [.. SampleFiles.Mp4, .. Nested] },
        { "file-is-whole", "PDF không trọn vẹn", SampleFiles.Pdf("a").AsSpan(0, 200).ToArray() },
        { "file-is-whole", "PDF không trọn vẹn", [.. SampleFiles.Pdf("a").AsSpan(0, 200), .. new byte[9000]] },
        { "file-is-whole", "PDF không trọn vẹn", [.. SampleFiles.Pdf("a"), .. "6 0 obj\n<< /Length 900 >>\nstream\n"u8] },
        { "file-is-whole", "PDF không trọn vẹn", [.. "%PDF-1.4\n%%EOF\n"u8, .. SampleFiles.Pdf("a").AsSpan(9, 300)] },
        { "file-kind-is-taken", "HTML", [.. "<html>"u8, .. SampleFiles.Pdf("a")] },
        { "file-kind-is-taken", "script", [.. "#!/bin/sh\n"u8, .. SampleFiles.Pdf("a")] },
        { "file-kind-is-taken", "văn bản thuần", [.. Enumerable.Repeat((byte)'a', 1100), .. SampleFiles.Pdf("a")] },
        { "file-is-whole", "hỏng", Nested.AsSpan(0, Nested.Length - 30).ToArray() },
        { "file-is-whole", "hỏng", [.. Nested, .. "thêm"u8] },
        { "file-has-no-macros", "macro", SampleFiles.Office(SampleFiles.WordWithMacros, "word/document.xml", "<a/>") },
        { "file-has-no-macros", "macro", SampleFiles.Office(SampleFiles.ExcelWithMacros, "xl/workbook.xml", "<a/>") },
        { "file-has-no-macros", "macro", SampleFiles.Office(SampleFiles.Word, "word/document.xml", "<a/>", ("word/vbaProject.bin", [1, 2])) },
        { "file-has-no-macros", "macro", SampleFiles.Office(SampleFiles.Excel, "xl/workbook.xml", "<a/>", ("xl/macrosheets/sheet1.xml", [1, 2])) },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void KindThatIsTaken_Recognised_IsToldByItsContent(string mediaType, byte[] content) => Recognise(content).Value.MediaType.ShouldBe(mediaType);

    [Theory]
    [MemberData(nameof(Refused))]
    public void AnythingElse_Recognised_IsRefusedWithWhatItReallyIs(string code, string really, byte[] content)
    {
        var refusal = Recognise(content).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe(code);
        refusal.Sentence.ShouldContain(really);
        refusal.Remedy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void ZipBombInsideADocument_Recognised_IsRefusedWithoutBeingUnpacked()
    {
        var bomb = SampleFiles.Zip([("bom", new byte[64 * 1024 * 1024])]);
        var content = SampleFiles.Office(SampleFiles.Word, "word/document.xml", "<a/>", ("word/media/1.bin", bomb));
        Declare(content, "word/media/1.bin", 0x7FFF_FFFF);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Recognise(content).Refusals.ShouldHaveSingleItem().Code.ShouldBe("file-is-no-bomb");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * 1024 * 1024);
    }

    [Fact]
    public void ListOfTypesThatUnpacksToHundredsOfMegabytes_Recognised_IsRefusedAfterTheFirst()
    {
        var content = SampleFiles.Zip(("[Content_Types].xml", new byte[128 * 1024 * 1024]));
        Declare(content, "[Content_Types].xml", 100);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Recognise(content).Succeeded.ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * 1024 * 1024);
    }

    [Fact]
    public void ArchiveOfAMillionEntries_Recognised_IsRefusedBeforeItsDirectoryIsRead()
    {
        var content = SampleFiles.Zip(Enumerable.Range(0, 60_000).Select(number => ($"{number:000000}", Array.Empty<byte>())));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Recognise(content).Refusals.ShouldHaveSingleItem().Code.ShouldBe("file-is-whole");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void EveryFileCutAnywhere_Recognised_IsTakenOrRefusedButNeverFails()
    {
        byte[][] whole = [SampleFiles.Pdf("a"), SampleFiles.Docx("a"), SampleFiles.Mp4, SampleFiles.Png, SampleFiles.Jpeg];
        foreach (var content in whole)
        {
            for (var length = 0; length < content.Length; length += 7)
            {
                Recognise(content.AsSpan(0, length).ToArray()).ShouldNotBeNull();
            }
        }
    }

    private static Outcome<FileKind> Recognise(byte[] content)
    {
        using var file = new MemoryStream(content);
        return FileRecognition.Recognise(file);
    }

    /// <summary>Writes another unpacked length into the directory of an archive, as whoever builds a bomb would.</summary>
    private static void Declare(byte[] zip, string entry, int length)
    {
        const int lengthAt = 24 - 46;
        var name = zip.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(entry));
        BitConverter.TryWriteBytes(zip.AsSpan(name + lengthAt), length).ShouldBeTrue();
    }
}
