using FluentValidation;
using MediatR;
using NtmWorkflow.Application.FillReport;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.SubmitReport;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reports;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.ReceiveReport;

/// <summary>Accepts a report (chấp nhận báo cáo).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Version">Number of the last entry that the page showed; a mismatch is a conflict. None: act on whatever is there.</param>
/// <param name="Note">A remark, or none.</param>
public sealed record AcceptReportCommand(ReportAddress Address, int? Version, string? Note) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Act Act => Act.AcceptReport;
}

internal sealed class AcceptReportInput : AbstractValidator<AcceptReportCommand>
{
    public AcceptReportInput() => RuleFor(request => request.Note).Optional("note", "ghi chú");
}

internal sealed class AcceptReportHandler(ReportRuling ruling) : IRequestHandler<AcceptReportCommand, Outcome<ReportTaken>>
{
    public Task<Outcome<ReportTaken>> Handle(AcceptReportCommand request, CancellationToken cancellationToken) => ruling.RunAsync(
        request.Act, request.Address, request.Version, report => ReportSteps.Accept(report.Report, request.Note, report.Closed),
        "đã được chấp nhận.", cancellationToken);
}
