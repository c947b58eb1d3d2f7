using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Journeys.Dossiers;

/// <summary>Which of a dossier's assessments a page shows.</summary>
internal static class ShownAssessment
{
    /// <summary>The assessment a reader wants to see: the draft while the commune prepares it, else what was submitted.</summary>
    public static Assessment Of(DossierView view) =>
        view.Case.Dossier.Stage() == DossierStage.Preparing
            ? view.Draft.ToAssessment()
            : view.Case.Dossier.Submission?.Assessment ?? view.Case.Dossier.Assessed?.Assessment ?? view.Draft.ToAssessment();
}
