using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.Revoke;

/// <summary>Propose a revocation, or drop it.</summary>
internal sealed class ProposeRevocationWords() : ActWords(
    Permission.ProposeRevocation, "/ho-so/{0}/de-nghi-thu-hoi", "Hoàn thiện đề nghị thu hồi", "Đã ghi đề nghị về việc thu hồi.", "de-nghi-thu-hoi"), IHistoryOf<RevocationProposed>
{
    public ActText Of(RevocationProposed act, DossierCase @case) =>
        new(act.Proposed ? "Đề nghị thu hồi" : "Không đề nghị thu hồi", $"{act.Finding} {act.Grounds}");
}
