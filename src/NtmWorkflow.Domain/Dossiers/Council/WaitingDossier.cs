namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>A dossier that waits for the council (hồ sơ chờ Hội đồng).</summary>
/// <param name="Item">What it would be on an agenda.</param>
/// <param name="OnAgendaOf">The session on whose agenda it stands already, or none.</param>
public sealed record WaitingDossier(AgendaItem Item, SessionId? OnAgendaOf);
