using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Look at a session of the council: agenda, results, minutes, ledger.</summary>
internal sealed class ViewSessionWords() : ActWords(
    Permission.ViewSession, "/ho-so/{0}/hoi-dong", "Xem kết quả tại Hội đồng")
{
    public override IReadOnlyList<string> LeadsFrom => [PathTasks.CouncilSession];
}
