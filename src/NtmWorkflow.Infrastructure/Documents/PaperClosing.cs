using DocumentFormat.OpenXml;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Documents;

/// <summary>What stands below the body: who signs, and who gets it. One signer stands right of the recipients, several above them.</summary>
internal static class PaperClosing
{
    private const int LinesToSign = 4;

    public static IEnumerable<OpenXmlElement> Of(PaperDocument paper)
    {
        var recipients = Recipients(paper.Recipients).ToArray();
        yield return PaperText.WithNext(PaperText.Line("", PaperText.Look(PaperText.Normal)));
        if (paper.Signatures.Count == 1 && recipients.Length > 0)
        {
            yield return PaperGrid.SideBySide((Share(2), recipients), (Share(2), [.. Signature(paper.Signatures[0])]));
        }
        else
        {
            if (paper.Signatures.Count > 0)
            {
                yield return PaperGrid.SideBySide([.. paper.Signatures.Select(one => (Share(paper.Signatures.Count), Signature(one).ToArray()))]);
            }

            foreach (var line in recipients)
            {
                yield return line;
            }
        }

        // A table is never the last thing of a paper.
        yield return PaperText.LeftLine("", PaperText.Look(PaperText.Smallest));
    }

    private static int Share(int of) => PaperLayout.TextWidth / of;

    private static IEnumerable<OpenXmlElement> Recipients(IReadOnlyList<string> recipients) => recipients.Count == 0 ? [] :
    [
        PaperText.LeftLine("Nơi nhận:", PaperText.Look(PaperText.Smaller, bold: true, italic: true)),
        .. recipients.Select(one => PaperText.LeftLine("- " + one, PaperText.Look(PaperText.Smallest))),
    ];

    private static IEnumerable<OpenXmlElement> Signature(PaperSignature one)
    {
        var bold = () => PaperText.Look(PaperText.Normal, bold: true);
        if (one.Authority is { } authority)
        {
            yield return PaperText.Line(authority, bold());
        }

        yield return PaperText.Line(one.Title, bold());
        for (var line = 0; line < LinesToSign; line++)
        {
            yield return PaperText.Line("", bold());
        }

        yield return PaperText.Line(one.Name ?? "", bold());
    }
}
