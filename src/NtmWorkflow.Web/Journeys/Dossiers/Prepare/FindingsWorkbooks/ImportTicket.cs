using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>What a person was shown and may confirm; it holds for one dossier, one person, one state of the draft, and some hours.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="User">The person.</param>
/// <param name="MadeFrom">State of the draft.</param>
/// <param name="Findings">The findings to save.</param>
internal sealed record ImportTicket(Guid Dossier, string User, string MadeFrom, IReadOnlyList<DraftFinding> Findings);

/// <summary>Carries a preview of findings through a hidden field.</summary>
internal sealed class ImportTickets(SealedTickets seals, ICurrentActor current)
{
    private const string Purpose = "NtmWorkflow.ExchangeFindings.Ticket";

    /// <summary>Seals what was shown.</summary>
    public string Seal(DossierId dossier, string madeFrom, IReadOnlyList<DraftFinding> findings) =>
        seals.Seal(Purpose, new ImportTicket(dossier.Value, current.Actor!.User, madeFrom, findings));

    /// <summary>Opens it for the same dossier and person; none when it is not theirs, was changed, or is too old.</summary>
    public ImportTicket? Open(string sealedTicket, DossierId dossier) =>
        seals.Open<ImportTicket>(Purpose, sealedTicket) is { } ticket && ticket.Dossier == dossier.Value && ticket.User == current.Actor?.User ? ticket : null;
}
