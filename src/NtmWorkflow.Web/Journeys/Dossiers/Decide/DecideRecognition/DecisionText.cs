using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;

/// <summary>Words about decisions that pages use.</summary>
internal static class DecisionText
{
    /// <summary>What stands after a decision's number: "/QĐ-UBND".</summary>
    public static string AfterNumber(string? series) => "/" + (series ?? IssuedDecision.UsualSeries);

    /// <summary>What stands after the number of somebody's decision on a dossier.</summary>
    public static string AfterNumber(DossierCase @case, Actor by) => AfterNumber(@case.Rules.Province.SeriesOf(by.Organisation));

    /// <summary>Name of the step to which a dossier can be returned from the decision; none where its path has no way back.</summary>
    public static string? ReturnsTo(DossierCase @case) =>
        DecisionSteps.Return(@case, Actor.Service, "") is { Succeeded: true, Value: DecisionReturned returned }
            ? StepName(@case, returned.Step)
            : null;

    /// <summary>How a recognition ended.</summary>
    public static string Ended(RecognitionEnd how) => how switch
    {
        RecognitionEnd.Revoked => "Đã bị thu hồi",
        RecognitionEnd.Lapsed => "Hết hiệu lực do sắp xếp đơn vị",
        _ => "Đã được thừa nhận ở đơn vị mới",
    };

    /// <summary>Who signed a decision, as a part of a sentence; none where it is not kept.</summary>
    public static string? SignedBy(DecisionPaper? paper) =>
        paper is null ? null : $", {paper.Signatory.Written()} ký";

    /// <summary>Name of a step of the dossier's path.</summary>
    public static string StepName(DossierCase @case, string step) => @case.Rules.Path.Nodes.GetValueOrDefault(step)?.Label ?? step;
}
