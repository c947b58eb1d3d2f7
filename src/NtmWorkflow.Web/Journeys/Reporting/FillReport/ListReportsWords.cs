using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.FillReport;

/// <summary>List the reports of the own organisation, or of all that report to the office.</summary>
internal sealed class ListReportsWords() : ActWords(
    Permission.ListReports, "/lap-bao-cao", "Xem báo cáo theo kỳ");
