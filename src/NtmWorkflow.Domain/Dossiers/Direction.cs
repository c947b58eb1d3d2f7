using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>A question to a higher level with what became of it (ý kiến cấp trên).</summary>
/// <param name="Asked">The question.</param>
/// <param name="AskedBy">Who asked and when.</param>
/// <param name="Answer">The answer, once given.</param>
/// <param name="AnsweredBy">Who answered and when.</param>
/// <param name="Withdrawal">Why it was taken back, where it was.</param>
public sealed record Direction(
    DirectionAsked Asked, Stamp AskedBy, string? Answer = null, Stamp? AnsweredBy = null, string? Withdrawal = null)
{
    /// <summary>Whether the answer is still waited for.</summary>
    public bool IsOpen => Answer is null && Withdrawal is null;

    /// <summary>Whether this person's body is asked.</summary>
    public bool IsTo(Actor actor) => Asked.To == actor.Role && Asked.Organisation == actor.Organisation;

    /// <summary>Whether this person's body asked.</summary>
    public bool IsFrom(Actor actor) => AskedBy.By.Role == actor.Role && AskedBy.By.Organisation == actor.Organisation;
}
