namespace NtmWorkflow.Domain.Dossiers;

/// <summary>A decision that ended a dossier, of whatever body (quyết định).</summary>
/// <param name="Symbol">Number and symbol as they are written.</param>
/// <param name="Day">Day of the decision; its year is not the year of achievement.</param>
public sealed record DecisionMade(string Symbol, DateOnly Day);
