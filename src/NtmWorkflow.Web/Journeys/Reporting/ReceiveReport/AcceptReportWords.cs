using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.ReceiveReport;

/// <summary>Accept a report.</summary>
internal sealed class AcceptReportWords() : ActWords(
    Permission.AcceptReport, "/lap-bao-cao", "Chấp nhận báo cáo", "Đã chấp nhận báo cáo; đơn vị gửi đã được thông báo.", "bao-cao-nhan");
