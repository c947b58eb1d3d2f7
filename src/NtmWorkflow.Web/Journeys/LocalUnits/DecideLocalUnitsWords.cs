using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.LocalUnits;

/// <summary>Decide on villages, residential areas and gardens.</summary>
internal sealed class DecideLocalUnitsWords() : ActWords(
    Permission.DecideLocalUnits, "/duoi-xa/quyet-dinh", "Quyết định ấp, khu dân cư, vườn mẫu", "Đã ghi quyết định.", "quyet-dinh-duoi-xa"), IHistoryOf<LocallyDecided>
{
    public ActText Of(LocallyDecided act, DossierCase @case) => act.Recognised
        ? new("Quyết định công nhận", $"Số {act.Symbol} ngày {act.Day.Written()}")
        : new("Không công nhận", act.Reasons);
}
