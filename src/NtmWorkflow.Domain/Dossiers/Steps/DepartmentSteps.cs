using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What departments do beside signing, and what is done when they don't (phối hợp, đôn đốc sở, ngành).</summary>
public static class DepartmentSteps
{
    /// <summary>Asks another department for its opinion (xin ý kiến).</summary>
    public static Outcome<DossierAct> AskOpinion(
        DossierCase @case, OrganisationId from, OrganisationId to, string question, IReadOnlyList<IndicatorCode> indicators, DateOnly answerBy) =>
        Rule.Allow<DossierAct>(
            () => new OpinionAsked(@case.Dossier.Opinions.Count + 1, from, to, question, [.. indicators.Distinct()], answerBy),
            new OpinionIsAskedOfAnotherDepartment(@case, from, to),
            new OpinionConcernsTheSet(@case, indicators),
            new DayLiesAhead("answerBy", "Ngày cho ý kiến", answerBy, @case.Today));

    /// <summary>Reminds the department asked (nhắc cho ý kiến).</summary>
    public static Outcome<DossierAct> RemindOpinion(DossierCase @case, int number, OrganisationId by) =>
        Rule.Allow<DossierAct>(
            () => new OpinionReminded(number), new OpinionIsOpen(@case.Dossier, number), new OpinionIsOfTheDepartment(@case, number, by, gives: false));

    /// <summary>Withdraws the question (rút đề nghị cho ý kiến).</summary>
    public static Outcome<DossierAct> WithdrawOpinion(DossierCase @case, int number, string reason, OrganisationId by) =>
        Rule.Allow<DossierAct>(
            () => new OpinionWithdrawn(number, reason), new OpinionIsOpen(@case.Dossier, number), new OpinionIsOfTheDepartment(@case, number, by, gives: false));

    /// <summary>Gives the opinion (cho ý kiến).</summary>
    public static Outcome<DossierAct> GiveOpinion(DossierCase @case, int number, string text, OrganisationId by) =>
        Rule.Allow<DossierAct>(
            () => new OpinionGiven(number, text), new OpinionIsOpen(@case.Dossier, number), new OpinionIsOfTheDepartment(@case, number, by, gives: true));

    /// <summary>Notes that a department did not reply by its day (ghi nhận không có ý kiến đúng hạn).</summary>
    public static Outcome<DossierAct> RecordNoReply(DossierCase @case, OrganisationId department, string note) =>
        Rule.Allow<DossierAct>(
            () => new NoReplyRecorded(department, StepClock.Of(@case, DossierPath.OpenTaskFor(@case.Dossier, PathTasks.SignOff, department)!).DueDay!.Value, note),
            new RegimeAllowsToGoOnWithoutAReply(@case.Rules.Regime.Regime.NoReply),
            new NoReplyFollowsTheDueDay(@case, department));
}
