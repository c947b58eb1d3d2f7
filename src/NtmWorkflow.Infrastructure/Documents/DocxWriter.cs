using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Documents;

/// <summary>Writes papers as DOCX in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.</summary>
internal sealed class DocxWriter : IDocuments
{
    public byte[] Write(PaperDocument paper)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PaperLayout.Styles();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = PaperLayout.PageNumber();
            main.Document = new Document(new Body(
                [.. PaperHeading.Of(paper), .. Body(paper.Body), .. PaperClosing.Of(paper), PaperLayout.Page(main.GetIdOfPart(header))]));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Body(IReadOnlyList<PaperBlock> blocks) => blocks.Select((block, at) =>
        Block(block) is Paragraph last && at == blocks.Count - 1 ? PaperText.WithNext(last) : Block(block));

    private static OpenXmlElement Block(PaperBlock block) => block switch
    {
        PaperParagraph paragraph => PaperText.Of(paragraph),
        PaperTable table => PaperGrid.Of(table),
        _ => throw new NotSupportedException($"A paper has no {block.GetType().Name}."),
    };
}
