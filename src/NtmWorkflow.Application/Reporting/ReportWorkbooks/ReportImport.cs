using System.Globalization;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Application.Reporting.ReportWorkbooks;

/// <summary>A figure that a workbook would change (số liệu nạp từ Excel).</summary>
/// <param name="Cell">Id of the cell.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">What is typed in the draft, or none.</param>
/// <param name="After">What would be saved; none empties the field.</param>
public sealed record ImportedFigure(string Cell, string Name, decimal? Before, decimal? After);

/// <summary>What a workbook would change in a report (xem trước nội dung nạp từ Excel).</summary>
/// <param name="Changes">Figures that differ from the draft, in the order of the form.</param>
/// <param name="Unchanged">Rows that say what the draft holds already.</param>
/// <param name="MadeFrom">State of the draft they were compared with, to send back when saving.</param>
public sealed record ReportImportPreview(IReadOnlyList<ImportedFigure> Changes, int Unchanged, string MadeFrom)
{
    /// <summary>The fields to save.</summary>
    public IReadOnlyList<TypedField> Fields =>
        [.. Changes.Select(change => new TypedField(DraftPart.Figure, change.Cell, change.After is { } value ? Written(value) : null))];

    /// <summary>A decimal comma and every digit that is there; a field reads it back as the same figure.</summary>
    private static string Written(decimal value) => value.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}

/// <summary>Reads a workbook against a report's draft: what it would change, or every fault with its cell.</summary>
public sealed class ReportImport(ReportDesk desk, IWorkbooks workbooks, WorkbookLimits limits)
{
    /// <summary>Reads it; saves nothing.</summary>
    public async Task<Outcome<ReportImportPreview>> ReadAsync(ReportAddress address, WorkbookUpload upload, CancellationToken cancellation)
    {
        var opened = await desk.OpenAsync(Permission.EditReport, address, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportImportPreview>(opened.Refusals);
        }

        if (ReportSteps.MayBeWritten(opened.Value.Report, opened.Value.Closed) is { Count: > 0 } closed)
        {
            return closed.ToList();
        }

        return WorkbookSize.Fault(upload.Size, limits, "Dùng mẫu Excel tải từ trang báo cáo, không chèn ảnh hay dữ liệu khác vào tệp.") is { } size
            ? size
            : workbooks.Read(upload.Content, cancellation).Then(ReportTable.Find).Then(table => Compare(opened.Value, table));
    }

    private static Outcome<ReportImportPreview> Compare(OpenedReport report, ReportTable table)
    {
        var (form, faults, seen) = (report.Form.Form, new List<Refusal>(), new HashSet<string>(StringComparer.Ordinal));
        var after = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (form.Cell(row.Id) is not { } cell)
            {
                faults.Add(CellFault.At(row.Code, "field-is-in-the-form", $"mẫu báo cáo không có ô “{Shortened.Of(row.Id)}”.", "Giữ nguyên mã trong mẫu tải về, hoặc xóa cả dòng."));
            }
            else if (!seen.Add(cell.Id))
            {
                faults.Add(CellFault.At(row.Code, "field-stands-once", $"mã “{cell.Id}” có ở hai dòng.", "Xóa một dòng."));
            }
            else
            {
                after[cell.Id] = Figure(form, cell, row, faults);
            }
        }

        if (faults.Count > 0)
        {
            return CellFault.Told(faults);
        }

        var typed = report.Sheet.Typed;
        List<ImportedFigure> changes =
        [
            .. from cell in form.Cells
               where after.ContainsKey(cell.Id)
               let before = typed.TryGetValue(cell.Id, out var value) ? value : (decimal?)null
               where before != after[cell.Id]
               select new ImportedFigure(cell.Id, cell.Name, before, after[cell.Id]),
        ];
        return new ReportImportPreview(changes, after.Count - changes.Count, DraftStamp.Of(report.Stored));
    }

    private static decimal? Figure(ReportForm form, FormCell cell, ReportTableRow row, List<Refusal> faults)
    {
        var share = cell.Unit == FormUnit.Percent;
        var (value, fault) = row.Content switch
        {
            null => (null, null),
            CellContent.Figure { IsPercent: true } one when share => (Kept(one.InPercent), null),
            CellContent.Figure { IsPercent: true } => (null, At(row, "figure-is-no-percentage", "ô định dạng phần trăm nhưng chỉ tiêu này không phải tỷ lệ.", "Đổi định dạng ô thành số rồi nhập lại.")),
            CellContent.Figure one => (Kept(one.Value), null),
            CellContent.Unusable one => (null, At(row, "cell-can-be-read", $"nội dung là {one.What}.", one.Remedy)),
            CellContent.Words one when VietnameseNumber.TryParse(share ? one.Text.TrimEnd('%').TrimEnd() : one.Text, out var number) => (number, null),
            CellContent.Words one => (null, At(row, "figure-is-a-number", $"“{Shortened.Of(one.Text)}” không phải là số.", "Nhập chữ số, dùng dấu phẩy cho phần thập phân, ví dụ 1.234,5.")),
            _ => ((decimal?)null, (Refusal?)null),
        };
        var wrong = fault is not null ? [fault]
            : value is { } figure ? FigureInput.Faults(form, cell, figure).Select(one => At(row, one.Code, one.Sentence, one.Remedy)).ToList() : (List<Refusal>)[];
        faults.AddRange(wrong);
        return wrong.Count == 0 ? value : null;
    }

    private static Refusal At(ReportTableRow row, string code, string sentence, string? remedy) => CellFault.At(row.Value, code, sentence, remedy);

    /// <summary>A workbook keeps fifteen digits of a formula's result; what is kept here has six decimals, without zeros at the end.</summary>
    private static decimal Kept(decimal value) =>
        decimal.Round(value, Measurement.Decimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
}
