using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.ReceiveReport;

/// <summary>Return a report for correction.</summary>
internal sealed class ReturnReportWords() : ActWords(
    Permission.ReturnReport, "/lap-bao-cao", "Trả lại báo cáo để sửa", "Đã trả lại báo cáo; đơn vị gửi đã được thông báo.", "bao-cao-tra");
