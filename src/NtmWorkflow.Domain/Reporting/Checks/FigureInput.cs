using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Reporting.Checks;

/// <summary>Whether a figure may stand in a cell at all, whatever it is compared with later (kiểm tra khi nhập).</summary>
public static class FigureInput
{
    /// <summary>Everything wrong with the figure; each names the cell as its field.</summary>
    public static IEnumerable<Refusal> Faults(ReportForm form, FormCell cell, decimal value)
    {
        var unit = form.Unit(cell.Unit)!;
        if (unit.Counted && value != decimal.Truncate(value))
        {
            yield return Refusal.Invalid(cell.Id, "counted-figure-is-whole", $"“{cell.Name}” tính bằng {unit.Symbol}: phải là số nguyên.", "Nhập số đếm được, không có phần thập phân.");
        }
        else if (value.Scale > cell.Decimals && Printed.Rounded(value, cell.Decimals) != value)
        {
            yield return Refusal.Invalid(
                cell.Id, "figure-has-few-digits", $"“{cell.Name}” có quá {cell.Decimals} chữ số sau dấu phẩy.", $"Làm tròn còn {cell.Decimals} chữ số sau dấu phẩy.");
        }

        var least = cell.Least ?? 0;
        var most = Math.Min(cell.Most ?? Measurement.Largest, Measurement.Largest);
        if (value < least || value > most)
        {
            yield return Refusal.Invalid(
                cell.Id, "figure-is-in-range",
                cell.Most is null && value > most ? $"“{cell.Name}” là số quá lớn." : $"“{cell.Name}” phải từ {Printed.Of(least)}{(cell.Most is null ? " trở lên" : $" đến {Printed.Of(most)}")}.",
                "Xem lại số và đơn vị tính.");
        }
    }
}
