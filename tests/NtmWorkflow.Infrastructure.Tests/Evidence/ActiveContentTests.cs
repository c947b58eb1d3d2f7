using System.IO.Compression;
using System.Text;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Evidence;

namespace NtmWorkflow.Infrastructure.Tests.Evidence;

public sealed class ActiveContentTests
{
    [Theory]
    [InlineData("1 0 obj <</Type/Catalog /OpenAction 2 0 R>> endobj 2 0 obj <</S/JavaScript /JS(app.alert\\(1\\))>> endobj", true)]
    [InlineData("1 0 obj <</S/J#61vaScript>> endobj", true)]
    [InlineData("1 0 obj <</S /Launch /F(cmd.exe)>> endobj", true)]
    [InlineData("1 0 obj <</Names <</EmbeddedFiles 3 0 R>>>> endobj", true)]
    [InlineData("1 0 obj <</AcroForm <</XFA 3 0 R>>>> endobj", true)]
    [InlineData("1 0 obj <</Type/Catalog /OpenAction [3 0 R /Fit] /Lang(vi)>> endobj 2 0 obj <</S/URI /URI(http://a)>> endobj", false)]
    [InlineData("1 0 obj <</Length 9>>\nstream\n /JS /JS \nendstream endobj", false)]
    public void Pdf_Looked_IsActiveByItsNames(string body, bool active) =>
        (ActiveContent.In(Pdf(Encoding.Latin1.GetBytes(body)), FileKind.Pdf) is not null).ShouldBe(active);

    [Theory]
    [InlineData("<</S/JavaScript /JS(x)>>", true)]
    [InlineData("<</Type/Page /Contents 5 0 R>>", false)]
    public void ObjectsInACompressedStream_Looked_AreJudgedToo(string objects, bool active)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(Encoding.Latin1.GetBytes(objects));
        }

        byte[] body = [.. "7 0 obj <</Type/ObjStm /Filter/FlateDecode>>\nstream\n"u8, .. packed.ToArray(), .. "\nendstream endobj"u8];

        (ActiveContent.In(Pdf(body), FileKind.Pdf) is not null).ShouldBe(active);
    }

    /// <summary>As in an encrypted file: what can't be read is not called harmless.</summary>
    [Fact]
    public void CompressedObjects_ThatCannotBeRead_CountAsActive() =>
        ActiveContent.In(Pdf([.. "7 0 obj <</Type/ObjStm>>\nstream\nkhong phai zlib\nendstream endobj"u8]), FileKind.Pdf).ShouldNotBeNull();

    [Theory]
    [InlineData("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", "External", true)]
    [InlineData("http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", "External", false)]
    [InlineData("http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", "Internal", false)]
    public void WordFile_Looked_IsActiveWhenItLoadsFromElsewhere(string type, string mode, bool active)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var relations = new StreamWriter(zip.CreateEntry("word/_rels/settings.xml.rels").Open());
            relations.Write($"""<Relationships><Relationship Id="a" Type="{type}" Target="http://ke-gian/x.dotm" TargetMode="{mode}"/></Relationships>""");
        }

        (ActiveContent.In(file, FileKind.Docx) is not null).ShouldBe(active);
    }

    [Fact]
    public async Task ActivePdf_Opened_IsMarked()
    {
        var root = Directory.CreateTempSubdirectory("ntm-active-").FullName;
        var store = new EvidenceFolder(root);
        var arrived = await store.ReceiveAsync(Pdf([.. "1 0 obj <</S/JavaScript>> endobj"u8]), CancellationToken.None);
        await store.KeepAsync(arrived.Ticket, arrived.Hash, CancellationToken.None);

        await using var opened = (await store.OpenAsync(arrived.Hash, CancellationToken.None)).Value.Content;
        var marked = (await store.OpenAsync(arrived.Hash, CancellationToken.None)).Value;
        await marked.Content.DisposeAsync();

        marked.Active.ShouldNotBeNull().ShouldContain("JavaScript");
        opened.Position.ShouldBe(0);
        Directory.Delete(root, recursive: true);
    }

    private static MemoryStream Pdf(byte[] body) => new([.. "%PDF-1.7\n"u8, .. body, .. "\n%%EOF"u8]);
}
