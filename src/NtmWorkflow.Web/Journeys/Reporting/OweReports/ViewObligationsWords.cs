using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.OweReports;

/// <summary>Look at what the own organisation owes, and at one obligation within sight.</summary>
internal sealed class ViewObligationsWords() : ActWords(
    Permission.ViewObligations, "/bao-cao", "Xem báo cáo phải nộp");
