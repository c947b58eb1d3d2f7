using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.ScreenMergedUnits;

/// <summary>Screen one merged unit again that was returned.</summary>
internal sealed class ScreenAgainWords() : ActWords(
    Permission.ScreenAgain, "/ho-so/{0}/ra-soat-lai", "Rà soát lại", "Đã ghi kết quả rà soát.", "ra-soat-lai"), IHistoryOf<AcceptanceScreened>
{
    public ActText Of(AcceptanceScreened act, DossierCase @case) =>
        new(act.Needed ? "Rà soát: phải thừa nhận" : "Rà soát: không phải thừa nhận", act.Reason);
}
