using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.DemandReport;

/// <summary>Grant more time or not.</summary>
internal sealed class DecideExtensionWords() : ActWords(
    Permission.DecideExtension, "/bao-cao/yeu-cau", "Quyết định gia hạn", "Đã ghi quyết định gia hạn.", "gia-han");
