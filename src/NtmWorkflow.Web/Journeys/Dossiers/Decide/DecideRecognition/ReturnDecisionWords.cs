using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;

/// <summary>Return a dossier instead of deciding.</summary>
internal sealed class ReturnDecisionWords() : ActWords(
    Permission.ReturnDecision, "/ho-so/{0}/quyet-dinh", "Trả lại hồ sơ trình", "Đã trả lại hồ sơ.", "tra-lai"), IHistoryOf<DecisionReturned>
{
    public ActText Of(DecisionReturned act, DossierCase @case) =>
        new($"Trả lại bước “{DecisionText.StepName(@case, act.Step)}”", act.Reasons);
}
