using FluentValidation;
using MediatR;
using NtmWorkflow.Application.FillReport;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.SubmitReport;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reports;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.ReceiveReport;

/// <summary>Returns a report for correction (trả lại báo cáo để sửa).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Version">Number of the last entry that the page showed; a mismatch is a conflict. None: act on whatever is there.</param>
/// <param name="Reason">What to correct.</param>
/// <param name="CorrectBy">Last day for the correction, or none.</param>
public sealed record ReturnReportCommand(ReportAddress Address, int? Version, string Reason, DateOnly? CorrectBy = null) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Act Act => Act.ReturnReport;
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
        request.Act, request.Address, request.Version, report => ReportSteps.Return(report.Report, request.Reason, report.Closed, request.CorrectBy),
        $"được trả lại để sửa{(request.CorrectBy is { } day ? $" chậm nhất ngày {day.Written()}" : "")}. {request.Reason.Trim()}", cancellationToken);
}
