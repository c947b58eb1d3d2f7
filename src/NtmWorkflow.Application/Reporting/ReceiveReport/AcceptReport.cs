using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.ReceiveReport;

/// <summary>Accepts a report (chấp nhận báo cáo).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Version">Number of the last entry that the page showed; a mismatch is a conflict. None: act on whatever is there.</param>
/// <param name="Note">A remark, or none.</param>
public sealed record AcceptReportCommand([property: JsonIgnore] ReportAddress Address, int? Version, string? Note) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.AcceptReport;
}

internal sealed class AcceptReportInput : AbstractValidator<AcceptReportCommand>
{
    public AcceptReportInput() => RuleFor(request => request.Note).Optional("note", "ghi chú");
}

internal sealed class AcceptReportHandler(ReportRuling ruling) : IRequestHandler<AcceptReportCommand, Outcome<ReportTaken>>
{
    public Task<Outcome<ReportTaken>> Handle(AcceptReportCommand request, CancellationToken cancellationToken) => ruling.RunAsync(
        request.Permission, request.Address, request.Version, (report, known) => ReportSteps.Accept(report.Report, request.Note, known),
        "đã được chấp nhận.", cancellationToken);
}
