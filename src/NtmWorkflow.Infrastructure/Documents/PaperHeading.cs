using DocumentFormat.OpenXml;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Documents;

/// <summary>What stands above the body: issuer and number, national name and motto, place and day, kind and subject.</summary>
internal static class PaperHeading
{
    private const int LeftWidth = PaperLayout.TextWidth * 2 / 5;
    private const int RightWidth = PaperLayout.TextWidth - LeftWidth;

    public static IEnumerable<OpenXmlElement> Of(PaperDocument paper) =>
    [
        PaperGrid.SideBySide((LeftWidth, [.. Issuer(paper.Head)]), (RightWidth, [.. Nation(paper.Head)])),
        PaperText.Line(paper.Kind, PaperText.Look(PaperText.Normal, bold: true), before: "360"),
        PaperText.Line(paper.Subject, PaperText.Look(PaperText.Normal, bold: true)),
        PaperText.RuleBelow(PaperLayout.TextWidth, 30),
    ];

    private static IEnumerable<OpenXmlElement> Issuer(PaperHead head)
    {
        if (head.Parent is { } parent)
        {
            yield return PaperText.Line(parent, PaperText.Look(PaperText.Small));
        }

        yield return PaperText.Line(head.Issuer, PaperText.Look(PaperText.Small, bold: true));
        yield return PaperText.RuleBelow(LeftWidth, 40);
        yield return PaperText.Line(head.Number, PaperText.Look(PaperText.Small));
    }

    private static IEnumerable<OpenXmlElement> Nation(PaperHead head) =>
    [
        PaperText.Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", PaperText.Look(PaperText.Smaller, bold: true)),
        PaperText.Line("Độc lập - Tự do - Hạnh phúc", PaperText.Look(PaperText.Small, bold: true)),
        PaperText.RuleBelow(RightWidth, 60),
        PaperText.Line(head.PlaceAndDay, PaperText.Look(PaperText.Small, italic: true)),
    ];
}
