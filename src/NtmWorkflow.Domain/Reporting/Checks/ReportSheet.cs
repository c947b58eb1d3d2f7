using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Law.Forms.Formulas;

namespace NtmWorkflow.Domain.Reporting.Checks;

/// <summary>What the service knows of a cell (số liệu có sẵn).</summary>
/// <param name="Value">The figure.</param>
/// <param name="Provenance">Where it comes from, in words.</param>
public sealed record KnownFigure(decimal Value, string Provenance);

/// <summary>The report of the period before (báo cáo kỳ trước).</summary>
/// <param name="Period">Its period.</param>
/// <param name="Figures">Its figures by cell.</param>
public sealed record EarlierReport(ReportPeriod Period, IReadOnlyDictionary<string, decimal> Figures);

/// <summary>Where the figure of a cell comes from (nguồn số liệu).</summary>
public enum CellOrigin
{
    /// <summary>There is none (chưa có).</summary>
    Empty,

    /// <summary>Somebody typed it (nhập tay).</summary>
    Typed,

    /// <summary>The service filled it in (điền sẵn).</summary>
    Known,

    /// <summary>It follows from others (tính theo công thức).</summary>
    Computed,
}

/// <summary>A cell with its figure (ô đã có số).</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Symbol">Symbol of its unit.</param>
/// <param name="Value">The figure as the report says it, or none.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Suggested">What the service would fill in, also where somebody typed over it.</param>
/// <param name="Provenance">Where that comes from, in words, or none.</param>
/// <param name="Fault">Why it can't be reckoned, or none.</param>
public sealed record CellState(
    FormCell Cell, string Symbol, decimal? Value, CellOrigin Origin, decimal? Suggested, string? Provenance, string? Fault);

/// <summary>The figures of a report being made (bảng số liệu): what was typed, what is known, and what follows.</summary>
public sealed class ReportSheet
{
    private readonly Dictionary<string, Reckoned> _reckoned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, KnownFigure> _known;
    private readonly Reckoner _reckoner;

    /// <summary>Puts a sheet together.</summary>
    /// <param name="form">The form.</param>
    /// <param name="period">The period.</param>
    /// <param name="typed">Figures that somebody typed, by cell.</param>
    /// <param name="known">Figures that the service knows, by cell.</param>
    /// <param name="earlier">The report of the period before, or none.</param>
    public ReportSheet(
        ReportForm form,
        ReportPeriod period,
        IReadOnlyDictionary<string, decimal> typed,
        IReadOnlyDictionary<string, KnownFigure> known,
        EarlierReport? earlier)
    {
        Form = form;
        Period = period;
        Typed = typed;
        _known = known;
        Earlier = earlier;
        _reckoner = new(Stated, OfEarlier, id => Form.Cell(id)?.Name ?? id);
    }

    /// <summary>The form.</summary>
    public ReportForm Form { get; }

    /// <summary>The period.</summary>
    public ReportPeriod Period { get; }

    /// <summary>Figures that somebody typed, by cell.</summary>
    public IReadOnlyDictionary<string, decimal> Typed { get; }

    /// <summary>The report of the period before, or none.</summary>
    public EarlierReport? Earlier { get; }

    /// <summary>Every cell in the order of the form.</summary>
    public IReadOnlyList<CellState> States => [.. Form.Cells.Select(State)];

    /// <summary>One cell.</summary>
    public CellState State(FormCell cell)
    {
        var symbol = Form.Unit(cell.Unit)!.Symbol;
        var (suggested, provenance, fault) = Suggestion(cell);
        return Typed.TryGetValue(cell.Id, out var typed)
            ? new(cell, symbol, typed, CellOrigin.Typed, suggested, provenance, fault)
            : new(cell, symbol, suggested, Origin(cell, suggested), suggested, provenance, fault);
    }

    /// <summary>The same sheet with other typed figures.</summary>
    public ReportSheet With(IReadOnlyDictionary<string, decimal> typed) => new(Form, Period, typed, _known, Earlier);

    /// <summary>What a formula comes to on this sheet.</summary>
    internal Reckoned Reckon(Formula formula) => _reckoner.Of(formula);

    /// <summary>What the service knows of a cell, or none.</summary>
    internal KnownFigure? KnownOf(FormCell cell) => _known.GetValueOrDefault(cell.Id);

    private static CellOrigin Origin(FormCell cell, decimal? suggested) =>
        suggested is null ? CellOrigin.Empty : cell.Formula is null ? CellOrigin.Known : CellOrigin.Computed;

    private (decimal? Value, string? Provenance, string? Fault) Suggestion(FormCell cell)
    {
        if (cell.Formula is not { } text)
        {
            return (KnownOf(cell)?.Value, KnownOf(cell)?.Provenance, null);
        }

        var formula = FormulaReader.Read(text).Formula!;
        var reckoned = ByFormula(cell, formula);
        return reckoned.Amount is { } amount
            ? (Printed.Reckoned(amount.Value, cell, cell.Decimals), "= " + FormulaText.Of(formula, Form), null)
            : (null, "= " + FormulaText.Of(formula, Form), reckoned.Fault);
    }

    /// <summary>What the report says in a cell, as a formula reads it.</summary>
    private Reckoned Stated(string id)
    {
        if (Form.Cell(id) is not { } cell)
        {
            return Reckoned.Broken($"Không có ô \"{id}\".");
        }

        if (Typed.TryGetValue(id, out var typed))
        {
            return Reckoned.Of(AsPrinted(cell, typed));
        }

        if (cell.Formula is { } text)
        {
            return ByFormula(cell, FormulaReader.Read(text).Formula!);
        }

        return KnownOf(cell) is { } known ? Reckoned.Of(AsPrinted(cell, known.Value)) : new(null, [id], [], null);
    }

    private Reckoned ByFormula(FormCell cell, Formula formula)
    {
        if (_reckoned.TryGetValue(cell.Id, out var done))
        {
            return done;
        }

        // A form is refused for this before it is used; what is never refused here would never end.
        if (!_busy.Add(cell.Id))
        {
            return Reckoned.Broken($"Công thức của “{cell.Name}” đi vòng tròn.");
        }

        var reckoned = _reckoner.Of(formula);
        _busy.Remove(cell.Id);
        return _reckoned[cell.Id] = reckoned;
    }

    private Amount? OfEarlier(Formula.Previous of) => of.SameYear && Period.Number == 1
        ? Amount.Exact(0)
        : Form.Cell(of.Id) is { } cell && Earlier is not null && Earlier.Figures.TryGetValue(of.Id, out var value) ? AsPrinted(cell, value) : null;

    private Amount AsPrinted(FormCell cell, decimal value) =>
        Form.Unit(cell.Unit)!.Counted ? Amount.Exact(value) : Amount.Rounded(value);
}
