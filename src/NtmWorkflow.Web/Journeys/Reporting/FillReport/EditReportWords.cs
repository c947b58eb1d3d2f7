using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.FillReport;

/// <summary>Fill in a report.</summary>
internal sealed class EditReportWords() : ActWords(
    Permission.EditReport, "/lap-bao-cao", "Điền báo cáo", "Đã lưu số liệu.", "bao-cao-luu");
