using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.RegisterDossier;

/// <summary>Open a dossier.</summary>
internal sealed class RegisterDossierWords() : ActWords(
    Permission.RegisterDossier, "/ho-so/lap", "Lập hồ sơ", "Đã lập hồ sơ. Bước tiếp theo: tự đánh giá từng tiêu chí.", "lap"), IHistoryOf<Registered>
{
    public ActText Of(Registered act, DossierCase @case) => new(
        act.Procedure == Procedure.Recognition ? "Lập hồ sơ" : $"Lập hồ sơ: {act.Procedure.Vietnamese().ToLower(VietnameseText.Culture)}",
        $"{DossierText.Place(act)}: {act.LevelName} {act.Year}{(act.Statement is { } said ? $". {said}" : null)}{string.Concat((act.Carried ?? []).Select(CarriedText.Of))}");
}
