using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Law.Forms.Formulas;

namespace NtmWorkflow.Domain.Reporting.Checks;

/// <summary>
/// Checks the arithmetic of a report before it is sent (kiểm tra số liệu): figures against their formulas, against what is
/// known, and against each other. What rounding or cutting off to the printed digits explains is never a finding.
/// </summary>
public static class ReportCheck
{
    /// <summary>Everything found, in the order of the form, with hints.</summary>
    public static IReadOnlyList<Finding> Of(ReportSheet sheet) => Swaps.Hinted(sheet, Plain(sheet));

    /// <summary>Everything found, without hints.</summary>
    internal static List<Finding> Plain(ReportSheet sheet) =>
    [
        .. sheet.Form.Cells.Select(cell => OfCell(sheet, cell)).OfType<Finding>(),
        .. sheet.Form.Checks.Select(check => OfCheck(sheet, check)).OfType<Finding>(),
    ];

    private static Finding? OfCell(ReportSheet sheet, FormCell cell)
    {
        if (!sheet.Typed.TryGetValue(cell.Id, out var typed))
        {
            return cell.Formula is not null && sheet.State(cell).Fault is { } fault
                ? new(cell.Id, FindingKind.NotChecked, [cell.Id], $"“{cell.Name}”: {fault}")
                : null;
        }

        if (cell.Formula is { } text)
        {
            var formula = FormulaReader.Read(text).Formula!;
            return Compare(sheet, cell, typed, formula, CheckRelation.Equal, cell.Id, FindingKind.Formula, FormulaText.Of(formula, sheet.Form));
        }

        return sheet.KnownOf(cell) is { } known && known.Value != typed
            ? Told(sheet, cell, typed, known.Value, FindingKind.Known, cell.Id, [cell.Id], $"số có sẵn là {{0}} ({known.Provenance})")
            : null;
    }

    private static Finding? OfCheck(ReportSheet sheet, FormCheck check)
    {
        var cell = sheet.Form.Cell(check.Cell)!;
        return sheet.State(cell).Value is { } stated
            ? Compare(sheet, cell, stated, FormulaReader.Read(check.To).Formula!, check.Relation, check.Id, FindingKind.Check, check.Name)
            : null;
    }

    private static Finding? Compare(
        ReportSheet sheet, FormCell cell, decimal stated, Formula formula, CheckRelation relation, string key, FindingKind kind, string words)
    {
        var reckoned = sheet.Reckon(formula);
        string[] cells = [cell.Id, .. formula.Cells.Union(formula.Earlier, StringComparer.Ordinal).Where(id => id != cell.Id)];
        if (reckoned.Amount is not { } amount)
        {
            return WhyNot(sheet, reckoned) is { } why
                ? new(key, FindingKind.NotChecked, cells, $"“{cell.Name}”: chưa đối chiếu được ({words}): {why}")
                : null;
        }

        return Tolerance.Allows(stated, sheet.Form.Unit(cell.Unit)!.Counted, relation, amount)
            ? null
            : Told(sheet, cell, stated, amount.Value, kind, key, cells, relation switch
            {
                CheckRelation.AtMost => $"không được lớn hơn {{0}} ({words})",
                CheckRelation.AtLeast => $"không được nhỏ hơn {{0}} ({words})",
                _ => $"tính ra {{0}} ({words})",
            });
    }

    private static string? WhyNot(ReportSheet sheet, Reckoned reckoned) => reckoned switch
    {
        { Fault: { } fault } => fault,
        { MissingEarlier.Count: > 0 } when sheet.Earlier is null => "không có báo cáo kỳ trước.",
        { MissingEarlier: [var first, ..] } => $"báo cáo {sheet.Earlier!.Period.Name} không có ô “{sheet.Form.Cell(first)!.Name}”.",
        _ => $"chưa nhập {string.Join(", ", reckoned.Missing.Select(id => $"“{sheet.Form.Cell(id)?.Name ?? id}”"))}.",
    };

    private static Finding Told(
        ReportSheet sheet, FormCell cell, decimal stated, decimal expected, FindingKind kind, string key, string[] cells, string sentence)
    {
        var symbol = sheet.Form.Unit(cell.Unit)!.Symbol;
        var rounded = Printed.Reckoned(expected, cell, Math.Max(stated.Scale, (byte)cell.Decimals));
        var difference = stated - rounded;
        var words = sentence.Replace("{0}", Printed.Of(rounded, symbol), StringComparison.Ordinal);
        return new(
            key, kind, cells,
            $"“{cell.Name}”: ghi {Printed.Of(stated, symbol)}, {words}; lệch {(difference > 0 ? "+" : "")}{Printed.Of(difference, symbol)}.",
            stated, rounded, difference);
    }
}
