namespace NtmWorkflow.Web.Components.Ui;

/// <summary>One of the answers a person can choose from.</summary>
/// <param name="Value">What the form posts.</param>
/// <param name="Text">What the person reads.</param>
/// <param name="Hint">A line of help under it.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
