using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Process;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.ConsolidateAppraisal;

/// <summary>Consolidate the appraisal.</summary>
internal sealed class ConsolidateAppraisalWords() : ActWords(
    Permission.ConsolidateAppraisal, "/ho-so/{0}/tong-hop", "Tổng hợp kết quả thẩm định", "Đã ghi kết quả tổng hợp thẩm định.", "tong-hop"), IHistoryOf<Consolidated>
{
    public ActText Of(Consolidated act, DossierCase @case) =>
        new(act.ToCouncil ? Forwarded(@case.Rules.Path) : $"Tổng hợp thẩm định: trả lại {DossierText.UnitWord(@case)}", act.Summary);

    private static string Forwarded(ProcessDefinition path) =>
        path.Nodes.ContainsKey(PathTasks.SteeringCommittee) ? "Tổng hợp thẩm tra: trình Ban Chỉ đạo tỉnh" : "Tổng hợp thẩm định: trình Hội đồng";
}
