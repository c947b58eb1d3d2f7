using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.DemandReport;

/// <summary>Ask for more time for a report on demand.</summary>
internal sealed class AskExtensionWords() : ActWords(
    Permission.AskExtension, "/bao-cao", "Xin gia hạn", "Đã gửi đề nghị gia hạn.", "xin-gia-han");
