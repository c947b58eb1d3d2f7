namespace NtmWorkflow.Web.Components.Ui;

/// <summary>A column of a table; its title goes before each value when a phone shows rows as cards.</summary>
/// <param name="Text">Title of the column.</param>
/// <param name="Numeric">Whether its values are numbers, set to the right.</param>
public sealed record Column(string Text, bool Numeric = false);
