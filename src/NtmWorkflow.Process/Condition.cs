using System.Diagnostics.CodeAnalysis;
using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process;

/// <summary>
/// When an arrow is taken: <c>outcome = "return"</c> asks for the outcome of the task just completed,
/// <c>facts.satisfaction = "met"</c> for a fact that the domain states.
/// </summary>
public sealed record Condition
{
    private const string Outcome = "outcome";
    private const string FactPrefix = "facts.";

    private Condition(string subject, string value, string text)
    {
        Subject = subject;
        Value = value;
        Text = text;
    }

    /// <summary>Either <c>outcome</c> or the name of a fact (no fact may be called <c>outcome</c>).</summary>
    public string Subject { get; }

    /// <summary>What the subject must be equal to, letter for letter.</summary>
    public string Value { get; }

    /// <summary>The condition as it is written in the file.</summary>
    public string Text { get; }

    /// <summary>True if it asks for the outcome of the task just completed, false if it asks for a fact.</summary>
    public bool AsksForOutcome => string.Equals(Subject, Outcome, StringComparison.Ordinal);

    /// <summary>Reads a condition as it is written in a file.</summary>
    /// <param name="text">The text; blanks around it do not count.</param>
    /// <param name="condition">The condition, or null when the text is none.</param>
    /// <returns>True if the text is a condition.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Condition? condition)
    {
        condition = null;
        var written = (text ?? "").Trim();
        var sides = written.Split('=', 2, StringSplitOptions.TrimEntries);
        if (sides.Length != 2 || SubjectIn(sides[0]) is not { } subject || ValueIn(sides[1]) is not { } value)
        {
            return false;
        }

        condition = new Condition(subject, value, written);
        return true;
    }

    /// <summary>True if it is met; a fact that nobody states meets nothing.</summary>
    internal bool Holds(string? outcome, IFactSource facts) =>
        string.Equals(AsksForOutcome ? outcome : facts.Value(Subject), Value, StringComparison.Ordinal);

    private static string? SubjectIn(string side)
    {
        if (string.Equals(side, Outcome, StringComparison.Ordinal))
        {
            return Outcome;
        }

        var name = side.StartsWith(FactPrefix, StringComparison.Ordinal) ? side[FactPrefix.Length..] : "";
        return NameFormat.IsName(name) && !string.Equals(name, Outcome, StringComparison.Ordinal) ? name : null;
    }

    private static string? ValueIn(string side) =>
        side.Length > 2 && side[0] == '"' && side[^1] == '"' && !side.AsSpan(1, side.Length - 2).Contains('"')
            ? side[1..^1]
            : null;
}
