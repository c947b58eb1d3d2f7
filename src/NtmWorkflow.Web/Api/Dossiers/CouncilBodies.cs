namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>What a member has to do with; no version is looked at, because nothing of what others do stands in its way.</summary>
internal sealed record ConflictBody(IReadOnlyList<Guid>? Items, string? Reason);
