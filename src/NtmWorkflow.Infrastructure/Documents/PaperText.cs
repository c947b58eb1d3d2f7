using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Documents;

/// <summary>Paragraphs and their look. Sizes are in half points.</summary>
internal static class PaperText
{
    /// <summary>Size 14: body, kind, signers.</summary>
    public const string Normal = "28";

    /// <summary>Size 13: national name, issuer, number, tables.</summary>
    public const string Small = "26";

    /// <summary>Size 12: "Nơi nhận:".</summary>
    public const string Smaller = "24";

    /// <summary>Size 11: the list of recipients.</summary>
    public const string Smallest = "22";

    private const string SixPoints = "120";
    private const string FirstLine = "720";

    public static Paragraph Of(PaperParagraph paragraph) => paragraph.Style switch
    {
        PaperStyle.Basis => Body(paragraph.Text, Look(Normal, italic: true)),
        PaperStyle.Heading => WithNext(Body(paragraph.Text, Look(Normal, bold: true))),
        PaperStyle.Centred => WithNext(Line(paragraph.Text, Look(Normal, bold: true), SixPoints)),
        _ when paragraph.Lead is { } lead => Led(lead, Body(paragraph.Text, Look(Normal))),
        _ => Body(paragraph.Text, Look(Normal)),
    };

    /// <summary>A centred line.</summary>
    public static Paragraph Line(string text, RunProperties look, string before = "0") => Set(
        text, look, new(new SpacingBetweenLines { Before = before, After = "0" }, new Justification { Val = JustificationValues.Center }));

    /// <summary>A line from the left.</summary>
    public static Paragraph LeftLine(string text, RunProperties look) => Set(
        text, look, new(new SpacingBetweenLines { Before = "0", After = "0" }, new Justification { Val = JustificationValues.Left }));

    /// <summary>A rule under a line, as wide as a share of its column.</summary>
    /// <param name="width">Width of the column, in twentieths of a point.</param>
    /// <param name="share">Share of it that the rule takes, in percent.</param>
    public static Paragraph RuleBelow(int width, int share)
    {
        var indent = $"{width * (100 - share) / 200}";
        return new(
            new ParagraphProperties(
                new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
                new SpacingBetweenLines { Before = "20", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = indent, Right = indent }));
    }

    public static RunProperties Look(string size, bool bold = false, bool italic = false)
    {
        var look = new RunProperties();
        if (bold)
        {
            look.Append(new Bold());
        }

        if (italic)
        {
            look.Append(new Italic());
        }

        look.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return look;
    }

    /// <summary>Keeps a paragraph on the page of what follows: a heading, or the last words above the signature.</summary>
    public static Paragraph WithNext(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    private static Paragraph Led(string lead, Paragraph body)
    {
        body.InsertAfter(new Run(Look(Normal, bold: true), new Text(lead)), body.ParagraphProperties);
        return body;
    }

    private static Paragraph Body(string text, RunProperties look) => Set(text, look, new(
        new SpacingBetweenLines { Before = SixPoints, After = "0" },
        new Indentation { FirstLine = FirstLine },
        new Justification { Val = JustificationValues.Both }));

    /// <summary>What people typed may hold line breaks, and signs that XML can't carry.</summary>
    private static Paragraph Set(string text, RunProperties look, ParagraphProperties properties)
    {
        var run = new Run(look);
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(string.Concat(line.Where(sign => sign >= ' ' && sign is not ('\uFFFE' or '\uFFFF')))) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(properties, run);
    }
}
