using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.SubmitDossier;

/// <summary>Take the report back to work on it.</summary>
internal sealed class ReopenForRevisionWords() : ActWords(
    Permission.ReopenForRevision, "/ho-so/{0}/mo-lai", "Mở lại để chỉnh sửa", "Đã mở lại hồ sơ để chỉnh sửa.", "mo-lai"), IHistoryOf<ReopenedForRevision>
{
    public ActText Of(ReopenedForRevision act, DossierCase @case) => new("Mở lại để chỉnh sửa", act.Reason);
}
