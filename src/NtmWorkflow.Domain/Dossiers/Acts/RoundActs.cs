using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>The coordination office put a dossier into another round than the one it arrived for (xếp đợt xét).</summary>
/// <param name="Round">Id of the round; none: left to next year's plan.</param>
/// <param name="Reason">Why.</param>
public sealed record RoundAssigned(string? Round, string Reason) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { RoundAssigned = this };
}
