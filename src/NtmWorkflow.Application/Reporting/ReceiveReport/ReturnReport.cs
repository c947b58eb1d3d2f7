using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.ReceiveReport;

/// <summary>Returns a report for correction (trả lại báo cáo để sửa).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Version">Number of the last entry that the page showed; a mismatch is a conflict. None: act on whatever is there.</param>
/// <param name="Reason">What to correct.</param>
/// <param name="CorrectBy">Last day for the correction, or none.</param>
public sealed record ReturnReportCommand([property: JsonIgnore] ReportAddress Address, int? Version, string Reason, DateOnly? CorrectBy = null) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ReturnReport;
}

internal sealed class ReturnReportInput : AbstractValidator<ReturnReportCommand>
{
    public ReturnReportInput(TimeProvider clock)
    {
        RuleFor(request => request.Reason).Needed("reason", "nội dung cần sửa");
        RuleFor(request => request.CorrectBy).DayOfCorrection(clock);
    }
}

internal sealed class ReturnReportHandler(ReportRuling ruling) : IRequestHandler<ReturnReportCommand, Outcome<ReportTaken>>
{
    public Task<Outcome<ReportTaken>> Handle(ReturnReportCommand request, CancellationToken cancellationToken) => ruling.RunAsync(
        request.Permission, request.Address, request.Version, (report, known) => ReportSteps.Return(report.Report, request.Reason, known, request.CorrectBy),
        $"được trả lại để sửa{(request.CorrectBy is { } day ? $" chậm nhất ngày {day.Written()}" : "")}. {request.Reason.Trim()}", cancellationToken);
}
