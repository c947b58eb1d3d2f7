using System.Globalization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>What was typed into one field.</summary>
/// <param name="Part">Figure, text or reason.</param>
/// <param name="Id">Id of the cell, section or check.</param>
/// <param name="Typed">As it was typed; blank empties the field.</param>
public sealed record TypedField(DraftPart Part, string Id, string? Typed);

/// <summary>Saves fields of a report, one or many; all of them or none (lưu báo cáo đang soạn).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Fields">What was typed.</param>
/// <param name="MadeFrom">State of the draft that the fields were made from; a mismatch is a conflict. None: save over whatever is there.</param>
public sealed record SaveReportCommand(ReportAddress Address, IReadOnlyList<TypedField> Fields, string? MadeFrom = null) : IRequest<Outcome<ReportSaved>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditReport;
}

/// <summary>Fields were saved.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Fields">How many.</param>
public sealed record ReportSaved(ReportAddress Address, int Fields);

internal sealed class SaveReportInput : AbstractValidator<SaveReportCommand>
{
    private const int MostFields = 1000;

    public SaveReportInput() => RuleFor(request => request.Fields).Must(fields => fields.Count <= MostFields)
        .OverridePropertyName("fields").WithErrorCode("fields-are-few").WithMessage($"Mỗi lần lưu tối đa {MostFields} ô.");
}

internal sealed class SaveReportHandler(ReportDesk desk, IReports reports, TimeProvider clock)
    : IRequestHandler<SaveReportCommand, Outcome<ReportSaved>>
{
    public async Task<Outcome<ReportSaved>> Handle(SaveReportCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportSaved>(opened.Refusals);
        }

        var report = opened.Value;
        var unchanged = request.MadeFrom is null || request.MadeFrom == DraftStamp.Of(report.Stored);
        var refusals = ReportSteps.MayBeWritten(report.Report, report.Closed, unchanged).ToList();
        var fields = request.Fields.Select(field => Read(report.Form.Form, field, refusals)).OfType<DraftField>().ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await reports.SaveAsync(request.Address.Key, report.Form.Hash, fields, clock.GetUtcNow(), cancellationToken);
        return new ReportSaved(request.Address, fields.Count);
    }

    private static DraftField? Read(ReportForm form, TypedField field, List<Refusal> refusals)
    {
        var typed = field.Typed?.Trim();
        var known = field.Part switch
        {
            DraftPart.Figure => form.Cell(field.Id) is not null,
            DraftPart.Text => form.Section(field.Id)?.Text is not null,
            DraftPart.Reason => form.Cell(field.Id) is not null || form.Checks.Any(check => check.Id == field.Id),
            _ => false,
        };
        if (!known)
        {
            refusals.Add(Refusal.Invalid(field.Id, "field-is-in-the-form", $"Mẫu báo cáo không có ô “{field.Id}”.", "Mở lại trang để lấy đúng mẫu."));
            return null;
        }

        if (string.IsNullOrEmpty(typed))
        {
            return new(field.Part, field.Id, null);
        }

        return field.Part == DraftPart.Figure ? Figure(form, form.Cell(field.Id)!, typed, refusals) : Words(field, typed, refusals);
    }

    private static DraftField? Figure(ReportForm form, FormCell cell, string typed, List<Refusal> refusals)
    {
        if (!VietnameseNumber.TryParse(typed, out var value))
        {
            refusals.Add(Refusal.Invalid(
                cell.Id, "figure-is-a-number", $"“{cell.Name}”: “{typed}” không phải là số.", "Nhập chữ số, dùng dấu phẩy cho phần thập phân, ví dụ 1.234,5."));
            return null;
        }

        var faults = FigureInput.Faults(form, cell, value).ToList();
        refusals.AddRange(faults);
        return faults.Count > 0 ? null : new(DraftPart.Figure, cell.Id, value.ToString(CultureInfo.InvariantCulture));
    }

    private static DraftField? Words(TypedField field, string typed, List<Refusal> refusals)
    {
        // A section may run over pages, a reason is a sentence or two.
        var most = field.Part == DraftPart.Text ? InputRules.LongText * 5 : InputRules.LongText;
        if (typed.Length <= most)
        {
            return new(field.Part, field.Id, typed);
        }

        refusals.Add(Refusal.Invalid(field.Id, "text-is-too-long", $"Nội dung dài quá {most} ký tự.", "Rút gọn, hoặc để phần chi tiết vào phụ lục."));
        return null;
    }
}
