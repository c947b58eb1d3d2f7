using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>The owner of an open task asked a higher level (xin ý kiến cấp trên); the task stays where it is.</summary>
/// <param name="Number">Number of the question on the dossier, from 1.</param>
/// <param name="Task">Id of the task in the path.</param>
/// <param name="To">Role that is asked.</param>
/// <param name="Organisation">Id of the unit or body that is asked.</param>
/// <param name="Question">What is asked.</param>
/// <param name="DueDay">Day by which the answer is wanted.</param>
public sealed record DirectionAsked(
    int Number, string Task, Role To, OrganisationId Organisation, string Question, DateOnly DueDay) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Directions = [.. dossier.Directions, new Direction(this, stamp)] };
}

/// <summary>The higher level answered (cho ý kiến).</summary>
/// <param name="Number">Number of the question.</param>
/// <param name="Answer">The answer.</param>
public sealed record DirectionGiven(int Number, string Answer) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with
    {
        Directions = Dossier.Change(dossier.Directions, one => one.Asked.Number == Number, one => one with { Answer = Answer, AnsweredBy = stamp }),
    };
}

/// <summary>Who asked took the question back (rút câu hỏi); its words are kept.</summary>
/// <param name="Number">Number of the question.</param>
/// <param name="Reason">Why.</param>
public sealed record DirectionWithdrawn(int Number, string Reason) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with
    {
        Directions = Dossier.Change(dossier.Directions, one => one.Asked.Number == Number, one => one with { Withdrawal = Reason, WithdrawnBy = stamp }),
    };
}
