using System.Text.RegularExpressions;
using NtmWorkflow.Domain.Law.Forms.Formulas;

namespace NtmWorkflow.Domain.Law.Forms;

/// <summary>Something wrong with a form (lỗi của mẫu báo cáo).</summary>
/// <param name="Where">JSON path in its file.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Expected">What would be right.</param>
public sealed record FormFault(string Where, string Sentence, string Expected);

/// <summary>Finds what makes a form unusable: unknown cells, units that don't go together, formulas in a circle.</summary>
public static partial class FormSoundness
{
    private const string SomeFormula = "Số, mã ô, + - * /, ngoặc, percent(phần, tổng), sum(...), previous(mã ô), so-far(mã ô); dấu trừ có khoảng trắng hai bên";

    /// <summary>Everything wrong with the form; empty when it can be used.</summary>
    public static IReadOnlyList<FormFault> Faults(ReportForm form)
    {
        var faults = new List<FormFault>();
        faults.AddRange(FormNames.Faults(form));
        foreach (var (where, cell) in Placed(form))
        {
            faults.AddRange(OfCell(form, cell, where));
        }

        foreach (var (at, check) in form.Checks.Index())
        {
            faults.AddRange(OfCheck(form, check, $"$.checks[{at}]"));
        }

        faults.AddRange(Circles(form));
        return faults;
    }

    /// <summary>Every cell with its place in the file.</summary>
    internal static IEnumerable<(string Where, FormCell Cell)> Placed(ReportForm form) =>
        from section in form.Sections.Index()
        from cell in section.Item.Cells.Index()
        select ($"$.sections[{section.Index}].cells[{cell.Index}]", cell.Item);

    private static IEnumerable<FormFault> OfCell(ReportForm form, FormCell cell, string where)
    {
        if (form.Unit(cell.Unit) is not { } unit)
        {
            yield return new(where + ".unit", $"Không có đơn vị tính \"{cell.Unit}\".", "Một trong: " + string.Join(", ", form.Units.Select(one => one.Id)));
            yield break;
        }

        if (cell.Decimals is < 0 or > FormCell.MostDecimals || (unit.Counted && cell.Decimals > 0))
        {
            yield return new(where + ".decimals", $"Ô \"{cell.Id}\" có {cell.Decimals} chữ số thập phân.", $"0 với đơn vị đếm, tới {FormCell.MostDecimals} với đơn vị đo");
        }

        if (cell.Least > cell.Most)
        {
            yield return new(where + ".least", $"Ô \"{cell.Id}\" không nhận được số nào.", "least không lớn hơn most");
        }

        if (cell.Roll == Roll.Formula && cell.Formula is null)
        {
            yield return new(where + ".roll", $"Ô \"{cell.Id}\" tổng hợp theo công thức nhưng không có công thức.", "sum hoặc none, hoặc thêm formula");
        }

        if (cell is { Formula: not null, Known: not null })
        {
            yield return new(where + ".known", $"Ô \"{cell.Id}\" vừa tính theo công thức vừa điền sẵn.", "Chỉ một trong hai: formula hoặc known");
        }

        foreach (var fault in cell.Formula is { } text ? OfFormula(form, text, unit, where + ".formula").Concat(OfKinds(form, cell, text, where + ".only")) : [])
        {
            yield return fault;
        }
    }

    // Whoever fills in a formula's cell must fill in the cells that it reads.
    private static IEnumerable<FormFault> OfKinds(ReportForm form, FormCell cell, string text, string place) =>
        from kind in form.FilledBy
        where cell.Only?.Contains(kind) is not false
        from read in FormulaReader.Read(text).Formula?.Cells ?? []
        where form.Cell(read)?.Only?.Contains(kind) is false
        select new FormFault(place, $"Ô \"{cell.Id}\" cần ô \"{read}\" mà đơn vị cùng cấp không điền.", "only của ô được tính nằm trong only của các ô mà công thức dùng");

    private static IEnumerable<FormFault> OfCheck(ReportForm form, FormCheck check, string where)
    {
        if (form.Cell(check.Cell) is not { } cell)
        {
            return [new(where + ".cell", $"Không có ô \"{check.Cell}\".", "Mã một ô của mẫu")];
        }

        // A bare number in a check is a bound of the cell, and so in its unit.
        return form.Unit(cell.Unit) is { } unit && !(FormulaReader.Read(check.To).Formula is { } bound && !bound.Cells.Any())
            ? OfFormula(form, check.To, unit, where + ".to")
            : OfBound(check.To, where + ".to");
    }

    private static IEnumerable<FormFault> OfBound(string text, string where) =>
        FormulaReader.Read(text).Fault is { } fault ? [new(where, fault, SomeFormula)] : [];

    private static IEnumerable<FormFault> OfFormula(ReportForm form, string text, FormUnit unit, string where)
    {
        var (formula, fault) = FormulaReader.Read(text);
        if (formula is null)
        {
            return [new(where, fault!, SomeFormula)];
        }

        var faults = new List<string>();
        var dimension = FormulaUnits.Of(formula, form, faults);
        if (faults.Count == 0 && !dimension.Equals(Dimension.Of(unit)))
        {
            faults.Add($"Công thức cho đơn vị {dimension.Shown(form)}, ô lại tính bằng {unit.Symbol}.");
        }

        return faults.Select(one => new FormFault(where, one, "Ô có trong mẫu, cùng đơn vị với ô được tính"));
    }

    private static IEnumerable<FormFault> Circles(ReportForm form)
    {
        var reads = form.Cells.DistinctBy(cell => cell.Id, StringComparer.Ordinal).ToDictionary(
            cell => cell.Id,
            cell => (cell.Formula is null ? null : FormulaReader.Read(cell.Formula).Formula)?.Cells.ToList() ?? [],
            StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (where, cell) in Placed(form))
        {
            if (!told.Contains(cell.Id) && FormCircles.Through(cell.Id, reads) is { } circle)
            {
                told.UnionWith(circle);
                yield return new(
                    where + ".formula",
                    "Công thức đi vòng tròn: " + string.Join(" → ", circle.Append(circle[0]).Select(id => $"{form.Cell(id)!.Name} ({id})")) + ".",
                    "Ít nhất một ô trong vòng nhập bằng tay, không có công thức");
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex KebabCase();
}
