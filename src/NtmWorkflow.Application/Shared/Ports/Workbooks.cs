using System.Globalization;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Reads and writes workbooks (bảng tính XLSX).</summary>
public interface IWorkbooks
{
    /// <summary>Reads the cells that hold something; everything wrong with the file itself is a refusal.</summary>
    /// <param name="content">The file; it can be moved in.</param>
    /// <param name="cancellation">Cancels.</param>
    Outcome<IReadOnlyList<ReadSheet>> Read(Stream content, CancellationToken cancellation);

    /// <summary>Writes a workbook; the caller closes it.</summary>
    Stream Write(IReadOnlyList<NewSheet> sheets);
}

/// <summary>How much of a workbook is taken.</summary>
/// <param name="LargestFile">Largest file, in bytes.</param>
/// <param name="LargestUnpacked">Most bytes all its parts may unpack to.</param>
public sealed record WorkbookLimits(long LargestFile, long LargestUnpacked)
{
    /// <summary>Bytes of a megabyte.</summary>
    public const long Megabyte = 1024 * 1024;

    /// <summary>Most parts in the file.</summary>
    public const int MostParts = 1000;

    /// <summary>Most cells that hold something.</summary>
    public const int MostCells = 50_000;

    /// <summary>5 MB, unpacked 100 MB.</summary>
    public static WorkbookLimits Default { get; } = new(5 * Megabyte, 100 * Megabyte);
}

/// <summary>Where a cell stands; both numbers from 1.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="Column">Number of the column.</param>
public sealed record CellPlace(int Row, int Column)
{
    /// <summary>As people name it, for example <c>E14</c>.</summary>
    public string Address
    {
        get
        {
            var letters = "";
            for (var rest = Column; rest > 0; rest = (rest - 1) / 26)
            {
                letters = (char)('A' + ((rest - 1) % 26)) + letters;
            }

            return letters + Row.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Reads an address such as <c>E14</c> or <c>$E$14</c>; none when it is no address.</summary>
    public static CellPlace? Parse(string? address)
    {
        var (row, column) = (0, 0);
        foreach (var sign in address ?? "")
        {
            if (sign is >= 'A' and <= 'Z' && row == 0 && column < 100_000)
            {
                column = (column * 26) + sign - 'A' + 1;
            }
            else if (sign is >= '0' and <= '9' && row < 100_000_000)
            {
                row = (row * 10) + sign - '0';
            }
            else if (sign != '$')
            {
                return null;
            }
        }

        return row > 0 && column > 0 ? new(row, column) : null;
    }
}

/// <summary>Cells merged into one (ô gộp); what they hold stands in the first.</summary>
/// <param name="First">The upper left cell.</param>
/// <param name="Last">The lower right cell.</param>
public sealed record MergedCells(CellPlace First, CellPlace Last);

/// <summary>What a cell holds.</summary>
public abstract record CellContent
{
    private CellContent()
    {
    }

    /// <summary>Words, without the space around them.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Words(string Text) : CellContent;

    /// <summary>A number.</summary>
    /// <param name="Value">The number as it is kept; 0.924 where 92,4% is shown.</param>
    /// <param name="IsPercent">Whether it is shown as a percentage.</param>
    public sealed record Figure(decimal Value, bool IsPercent) : CellContent
    {
        /// <summary>What a cell formatted as a percentage shows: a workbook keeps 92,4% as 0.924.</summary>
        public decimal InPercent => 100 * Value;
    }

    /// <summary>Something that is no figure and no words.</summary>
    /// <param name="What">What it is, for the sentence "là …".</param>
    /// <param name="Remedy">What to do about it.</param>
    public sealed record Unusable(string What, string Remedy) : CellContent;
}

/// <summary>A cell that holds something.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Content">What it holds.</param>
public sealed record ReadCell(CellPlace Place, CellContent Content);

/// <summary>A sheet that was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">The cells that hold something, row by row.</param>
/// <param name="Merged">Cells merged into one.</param>
public sealed record ReadSheet(string Name, IReadOnlyList<ReadCell> Cells, IReadOnlyList<MergedCells> Merged);

/// <summary>How a number is shown.</summary>
public enum NumberShape
{
    /// <summary>As it is.</summary>
    General,

    /// <summary>A whole number with thousands apart.</summary>
    Whole,

    /// <summary>With two decimals and thousands apart.</summary>
    TwoDecimals,
}

/// <summary>A cell to write.</summary>
/// <param name="Text">Words, or none.</param>
/// <param name="Number">A number, or none.</param>
/// <param name="Shape">How the number is shown.</param>
/// <param name="Open">Whether a person fills it in; others are protected.</param>
/// <param name="IsFigure">Whether only a number may be typed.</param>
/// <param name="Choices">The only words that may be typed, or none.</param>
public sealed record NewCell(
    string? Text = null,
    decimal? Number = null,
    NumberShape Shape = NumberShape.General,
    bool Open = false,
    bool IsFigure = false,
    IReadOnlyList<string>? Choices = null);

/// <summary>A column to write.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">Width in characters.</param>
public sealed record NewColumn(string Header, double Width);

/// <summary>A sheet to write: lines of words, then a table whose header stays in view.</summary>
/// <param name="Name">Name of the sheet, up to 31 characters.</param>
/// <param name="Lines">Lines above the table; the first is its title.</param>
/// <param name="Columns">The columns of the table; none: only lines.</param>
/// <param name="Rows">The rows of the table.</param>
/// <param name="FrozenColumns">Columns that stay in view.</param>
/// <param name="Protected">Whether only open cells may be changed.</param>
public sealed record NewSheet(
    string Name,
    IReadOnlyList<string> Lines,
    IReadOnlyList<NewColumn> Columns,
    IReadOnlyList<IReadOnlyList<NewCell>> Rows,
    int FrozenColumns = 0,
    bool Protected = false);
