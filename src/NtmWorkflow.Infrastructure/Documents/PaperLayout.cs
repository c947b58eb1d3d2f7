using DocumentFormat.OpenXml.Wordprocessing;

namespace NtmWorkflow.Infrastructure.Documents;

/// <summary>Page, fonts and numbering of pages: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.</summary>
internal static class PaperLayout
{
    /// <summary>Width between the margins, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int TopAndBottom = 1134;
    private const int Left = 1701;
    private const int Right = 1134;
    private const int HeaderDistance = 567;
    private const string Font = "Times New Roman";

    /// <summary>A4 upright; 20 mm above and below, 30 mm left, 20 mm right; no number on the first page.</summary>
    public static SectionProperties Page(string header) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = TopAndBottom, Bottom = TopAndBottom, Left = Left, Right = Right, Header = HeaderDistance, Footer = HeaderDistance, Gutter = 0 },
        new TitlePage());

    /// <summary>Arabic, centred in the upper margin, size 13.</summary>
    public static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(PaperText.Look(PaperText.Small), new Text("2"))) { Instruction = "PAGE" }));

    /// <summary>Times New Roman 14 and Vietnamese throughout.</summary>
    public static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = PaperText.Normal },
            new FontSizeComplexScript { Val = PaperText.Normal },
            new Languages { Val = "vi-VN" })),
        new ParagraphPropertiesDefault()));
}
