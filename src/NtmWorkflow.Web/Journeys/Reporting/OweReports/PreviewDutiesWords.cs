using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.OweReports;

/// <summary>See what files of the rules that were edited by hand would change in what is owed.</summary>
internal sealed class PreviewDutiesWords() : ActWords(
    Permission.PreviewDuties, "/bao-cao/che-do/xem-truoc", "Xem trước thay đổi chế độ báo cáo");
