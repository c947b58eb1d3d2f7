using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>The satisfaction survey in words.</summary>
public static class SurveyText
{
    /// <summary>For example "97,5% (390/400 phiếu thu về)". The share is cut, never rounded up to a level it does not reach.</summary>
    public static string Share(SatisfactionSurveyed survey) =>
        $"{Judging.Number(decimal.Truncate(survey.SatisfiedPercent * 100) / 100)}% ({Judging.Number(survey.Satisfied)}/{Judging.Number(survey.FormsReturned)} phiếu thu về)";
}
