using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>Requests for correction (yêu cầu chỉnh sửa, bổ sung): ask, answer, withdraw.</summary>
public static class CorrectionSteps
{
    /// <summary>Indicators that a body judges at a step: its own for a department, every one for district and office.</summary>
    /// <param name="rules">The dossier's rules.</param>
    /// <param name="step">Id of the task.</param>
    /// <param name="body">Id of the body.</param>
    public static IReadOnlyList<IndicatorCode> Judged(ApplicableRules rules, string step, OrganisationId body) => step == PathTasks.SignOff
        ? rules.IndicatorsOf(body)
        : [.. rules.Set.Indicators().Select(indicator => indicator.Code)];

    /// <summary>Asks the commune to correct or complete something.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="step">Id of the task that the body has.</param>
    /// <param name="body">Id of the body.</param>
    /// <param name="reason">Kind of reason.</param>
    /// <param name="text">What must be corrected.</param>
    /// <param name="indicators">The indicators concerned.</param>
    /// <param name="answerBy">Day by which the answer is expected.</param>
    public static Outcome<DossierAct> Ask(
        DossierCase @case, string step, OrganisationId body, CorrectionReason reason, string text, IReadOnlyList<IndicatorCode> indicators, DateOnly answerBy) =>
        Rule.Allow<DossierAct>(
            () => new CorrectionAsked(
                @case.Dossier.CorrectionRequests.Count + 1, step, body, reason, text, [.. indicators.Distinct()], answerBy),
            new CorrectionConcernsOwnIndicators(@case.Rules.NameOf(body), Judged(@case.Rules, step, body), indicators, @case.Rules.SourceOf(body)),
            new IndicatorIsUnderOneOpenCorrection(@case.Dossier.Reopened, indicators),
            new DayLiesAhead("answerBy", "Ngày trả lời", answerBy, @case.Today));

    /// <summary>Answers a request; the findings stand from now on.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="number">Number of the request.</param>
    /// <param name="text">What was done.</param>
    /// <param name="findings">Every finding asked about.</param>
    public static Outcome<DossierAct> Answer(DossierCase @case, int number, string text, IReadOnlyList<IndicatorFinding> findings) =>
        Rule.Allow<DossierAct>(
            () => new CorrectionAnswered(number, text, findings),
            new CorrectionIsOpen(@case.Dossier, number),
            new EachFindingAskedAboutIsAnswered(@case.Rules.Set, @case.Dossier.OpenCorrections.FirstOrDefault(one => one.Number == number), findings));

    /// <summary>Withdraws a request; its words stay.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="number">Number of the request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Id of the body that withdraws.</param>
    /// <param name="isOffice">Whether it is the coordination office.</param>
    public static Outcome<DossierAct> Withdraw(DossierCase @case, int number, string reason, OrganisationId by, bool isOffice) =>
        Rule.Allow<DossierAct>(
            () => new CorrectionWithdrawn(number, reason),
            new CorrectionIsOpen(@case.Dossier, number),
            new TheAskerOrTheOfficeWithdraws(@case, number, by, isOffice));
}
