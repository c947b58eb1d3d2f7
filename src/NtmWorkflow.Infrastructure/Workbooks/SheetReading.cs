using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>Reads one sheet from its beginning to its end, keeping one row in memory at a time.</summary>
internal sealed class SheetReading(string name, WorksheetPart part, CellFormats formats, Room room, CancellationToken cancellation)
{
    private readonly List<(CellPlace Place, Cell Cell)> _cells = [];
    private readonly List<MergedCells> _merged = [];
    private int _row;
    private int _column;

    /// <summary>Indexes of the shared texts that the cells name.</summary>
    public IEnumerable<int> SharedTexts => _cells.Select(one => CellReading.SharedIndex(one.Cell)).OfType<int>();

    /// <summary>What is wrong with each cell that stands for a shared text which is not there: taken for empty, it would clear what is kept.</summary>
    public IEnumerable<Refusal> LostTexts(IReadOnlyDictionary<int, string> texts) =>
        from one in _cells
        where CellReading.IsShared(one.Cell) && (CellReading.SharedIndex(one.Cell) is not { } index || !texts.ContainsKey(index))
        select WorkbookFault.LostText(name, one.Place);

    /// <summary>Reads the cells.</summary>
    public SheetReading Read()
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Row))
            {
                cancellation.ThrowIfCancellationRequested();
                _row = int.TryParse(Attribute(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : _row + 1;
                _column = 0;
            }
            else if (reader.ElementType == typeof(Cell))
            {
                Keep((Cell)reader.LoadCurrentElement()!);
            }
            else if (reader.ElementType == typeof(MergeCell))
            {
                Merge(Attribute(reader, "ref"));
            }
        }

        return this;
    }

    /// <summary>The sheet, with the shared texts put in.</summary>
    public ReadSheet With(IReadOnlyDictionary<int, string> texts) => new(
        name,
        [
            .. from one in _cells
               let content = CellReading.Content(one.Cell, formats, texts)
               where content is not null
               select new ReadCell(one.Place, content),
        ],
        _merged);

    private void Keep(Cell cell)
    {
        var place = CellPlace.Parse(cell.CellReference?.Value) ?? new(_row, _column + 1);
        _column = place.Column;
        if (cell.HasChildren)
        {
            room.Take();
            _cells.Add((place, cell));
        }
    }

    private void Merge(string? reference)
    {
        if (reference?.Split(':') is [var from, var to] && CellPlace.Parse(from) is { } first && CellPlace.Parse(to) is { } last)
        {
            room.Take();
            _merged.Add(new(first, last));
        }
    }

    private static string? Attribute(OpenXmlReader reader, string name) =>
        reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value;
}
