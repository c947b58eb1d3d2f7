using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Ports;
using Format = DocumentFormat.OpenXml.Spreadsheet.CellFormat;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>The looks of cells. Cells to fill in are yellow and open, all others are protected.</summary>
internal sealed class CellStyles
{
    // The place of each in the lists of Sheet().
    private const uint Bold = 1;
    private const uint GreyFill = 2;
    private const uint YellowFill = 3;
    private const uint ThinBorder = 1;

    private readonly List<Format> _formats = [new(), Look(font: Bold), Look(), Look(wrap: true), Look(font: Bold, fill: GreyFill, border: ThinBorder, wrap: true)];
    private readonly Dictionary<(NumberShape Shape, bool Open), uint> _cells = [];

    /// <summary>A title.</summary>
    public const uint Title = 1;

    /// <summary>A line above a table.</summary>
    public const uint Line = 2;

    /// <summary>A line on a sheet of words.</summary>
    public const uint Words = 3;

    /// <summary>A header of a table.</summary>
    public const uint Header = 4;

    /// <summary>A cell of a table.</summary>
    public uint Of(NumberShape shape, bool open)
    {
        if (!_cells.TryGetValue((shape, open), out var style))
        {
            style = (uint)_formats.Count;
            _formats.Add(Look(fill: open ? YellowFill : 0, border: ThinBorder, wrap: true, shape: shape, open: open));
            _cells[(shape, open)] = style;
        }

        return style;
    }

    /// <summary>Every look that was asked for.</summary>
    public Stylesheet Sheet() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Arial" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Arial" })),
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid("FFE7E6E6"), Solid("FFFFF8DC")),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new Format()),
        new DocumentFormat.OpenXml.Spreadsheet.CellFormats(_formats));

    private static Format Look(
        uint font = 0, uint fill = 0, uint border = 0, bool wrap = false, NumberShape shape = NumberShape.General, bool open = false) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap }, new Protection { Locked = !open })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = Number(shape),
            ApplyNumberFormat = true,
            ApplyFill = true,
            ApplyFont = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
        };

    /// <summary>Formats that every program knows by number, and shows in its own language.</summary>
    private static uint Number(NumberShape shape) => shape switch
    {
        NumberShape.Whole => 3,
        NumberShape.TwoDecimals => 4,
        _ => 0,
    };

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
