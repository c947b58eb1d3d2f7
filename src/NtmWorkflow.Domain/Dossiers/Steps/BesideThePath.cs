using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What is done to a dossier while it stays where it is (việc bên cạnh quy trình): rounds, directions of higher levels.</summary>
public static class BesideThePath
{
    /// <summary>Puts the dossier into a round by exception, into a later one, or leaves it to next year (xếp đợt).</summary>
    public static Outcome<DossierAct> AssignRound(DossierCase @case, string? round, string reason)
    {
        var province = @case.Rules.Province;
        var current = DossierRound.Of(@case.Dossier, province);
        return Rule.Allow<DossierAct>(
            () => new RoundAssigned(round, reason),
            new DossierHasArrived(current, province.Plan),
            new RoundIsInThePlan(round, province.Plan),
            new RoundIsLeftBeforeItsCutOff(current, round, @case.Today));
    }

    /// <summary>Asks a higher level (xin ý kiến); nothing on the path moves.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="asked">The question; its number is given here.</param>
    public static Outcome<DossierAct> Ask(DossierCase @case, Actor asker, DirectionAsked asked) =>
        Rule.Allow<DossierAct>(
            () => asked with { Number = @case.Dossier.Directions.Count + 1 },
            new AskedLevelIsAbove(asker.Role, asked.To, @case.Rules.Regime.Regime),
            new AnswerDayIsNotPast(asked.DueDay, @case.Today));

    /// <summary>Answers a question (cho ý kiến).</summary>
    public static Outcome<DossierAct> Answer(DossierCase @case, Actor actor, DirectionGiven given)
    {
        var direction = Find(@case, given.Number);
        return Rule.Allow<DossierAct>(() => given, new QuestionIsOpen(direction, given.Number), new AskedBodyAnswers(direction, actor));
    }

    /// <summary>Takes a question back (rút câu hỏi).</summary>
    public static Outcome<DossierAct> Withdraw(DossierCase @case, Actor actor, DirectionWithdrawn withdrawn)
    {
        var direction = Find(@case, withdrawn.Number);
        return Rule.Allow<DossierAct>(() => withdrawn, new QuestionIsOpen(direction, withdrawn.Number), new AskingBodyWithdraws(direction, actor));
    }

    private static Direction? Find(DossierCase @case, int number) =>
        @case.Dossier.Directions.FirstOrDefault(one => one.Asked.Number == number);
}
