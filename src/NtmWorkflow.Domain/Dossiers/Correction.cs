using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>A request for correction and what became of it (yêu cầu chỉnh sửa, bổ sung).</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="AskedStamp">Who asked and when.</param>
public sealed record Correction(CorrectionAsked Asked, Stamp AskedStamp)
{
    /// <summary>The answer, once given.</summary>
    public CorrectionAnswered? Answered { get; private init; }

    /// <summary>The withdrawal, once done.</summary>
    public CorrectionWithdrawn? Withdrawn { get; private init; }

    /// <summary>Who answered or withdrew it and when.</summary>
    public Stamp? ClosedStamp { get; private init; }

    /// <summary>Number in the dossier.</summary>
    public int Number => Asked.Number;

    /// <summary>Neither answered nor withdrawn.</summary>
    public bool IsOpen => ClosedStamp is null;

    /// <summary>The item of the task at which it was asked: the department, where each has its own.</summary>
    public string? Item => Asked.Step == PathTasks.SignOff ? Asked.AskedBy : null;

    /// <summary>When it stops the clock of the asker's step.</summary>
    public Pause Pause => new(AskedStamp.At.Day(), ClosedStamp?.At.Day());

    /// <summary>Whether the answer came, or still is to come, after its day (trả lời muộn).</summary>
    /// <param name="today">Today.</param>
    public bool IsLate(DateOnly today) => Withdrawn is null && (ClosedStamp?.At.Day() ?? today) > Asked.AnswerBy;

    internal bool IsAt(string step, string? item) => Asked.Step == step && Item == item;

    internal Correction Answer(CorrectionAnswered answered, Stamp stamp) => this with { Answered = answered, ClosedStamp = stamp };

    internal Correction Withdraw(CorrectionWithdrawn withdrawn, Stamp stamp) => this with { Withdrawn = withdrawn, ClosedStamp = stamp };
}
