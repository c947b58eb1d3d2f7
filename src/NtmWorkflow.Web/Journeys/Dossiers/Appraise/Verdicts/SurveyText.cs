using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>The satisfaction survey in words.</summary>
public static class SurveyText
{
    /// <summary>For example "97,5% (390/400 phiếu thu về)".</summary>
    public static string Share(SatisfactionSurveyed survey) =>
        $"{survey.Satisfaction} ({Judging.Number(survey.Satisfied)}/{Judging.Number(survey.FormsReturned)} phiếu thu về)";
}
