using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.WithdrawDossier;

/// <summary>Withdraw the dossier.</summary>
internal sealed class WithdrawDossierWords() : ActWords(
    Permission.WithdrawDossier, "/ho-so/{0}/rut", "Rút hồ sơ", "Đã rút hồ sơ.", "rut"), IHistoryOf<Withdrawn>
{
    public ActText Of(Withdrawn act, DossierCase @case) => new("Rút hồ sơ", act.Reason);
}
