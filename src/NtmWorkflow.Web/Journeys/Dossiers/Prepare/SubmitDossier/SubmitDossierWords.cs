using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.SubmitDossier;

/// <summary>Submit the dossier.</summary>
internal sealed class SubmitDossierWords() : ActWords(
    Permission.SubmitDossier, "/ho-so/{0}/nop", "Kiểm tra lại và nộp hồ sơ", "Đã nộp hồ sơ. Nơi nhận đã được thông báo.", "nop"), IHistoryOf<Submitted>
{
    public ActText Of(Submitted act, DossierCase @case) => new(
        "Nộp hồ sơ",
        $"Đạt {act.Assessment.CriteriaMet(@case.Rules.Set)}/{@case.Rules.Set.Criteria.Count} tiêu chí; {act.Papers.Count} tệp thành phần hồ sơ");
}
