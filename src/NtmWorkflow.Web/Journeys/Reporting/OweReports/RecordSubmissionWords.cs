using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.OweReports;

/// <summary>Record that a report was sent or a task done.</summary>
internal sealed class RecordSubmissionWords() : ActWords(
    Permission.RecordSubmission, "/bao-cao", "Ghi đã gửi báo cáo", "Đã ghi nhận báo cáo đã gửi.", "da-gui");
