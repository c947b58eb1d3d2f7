using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>A question to a higher level with what became of it (ý kiến cấp trên).</summary>
/// <param name="Asked">The question.</param>
/// <param name="AskedBy">Who asked and when.</param>
/// <param name="Answer">The answer, once given.</param>
/// <param name="AnsweredBy">Who answered and when.</param>
/// <param name="Withdrawal">Why it was taken back, where it was.</param>
/// <param name="WithdrawnBy">Who took it back and when.</param>
public sealed record Direction(
    DirectionAsked Asked, Stamp AskedBy, string? Answer = null, Stamp? AnsweredBy = null, string? Withdrawal = null, Stamp? WithdrawnBy = null)
{
    /// <summary>Whether the answer is still waited for.</summary>
    public bool IsOpen => Answer is null && Withdrawal is null;

    /// <summary>The item of the task at which it was asked: the department, where each has its own.</summary>
    public string? Item => Asked.Task == PathTasks.SignOff ? AskedBy.By.Organisation : null;

    /// <summary>When it stops the clock of the asker's step, where the regime says that it does.</summary>
    public Pause Pause => new(AskedBy.At.Day(), (AnsweredBy ?? WithdrawnBy)?.At.Day());

    /// <summary>Whether this person's body is asked.</summary>
    public bool IsTo(Actor actor) => Asked.To == actor.Role && Asked.Organisation == actor.Organisation;

    /// <summary>Whether this person's body asked.</summary>
    public bool IsFrom(Actor actor) => AskedBy.By.Role == actor.Role && AskedBy.By.Organisation == actor.Organisation;
}
