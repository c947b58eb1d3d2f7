using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Web.Journeys.ExchangeFindings;

/// <summary>What a person was shown and may confirm; it holds for one dossier, one person, one state of the draft, and some hours.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="User">The person.</param>
/// <param name="MadeFrom">State of the draft.</param>
/// <param name="Findings">The findings to save.</param>
internal sealed record ImportTicket(Guid Dossier, string User, string MadeFrom, IReadOnlyList<DraftFinding> Findings);

/// <summary>Carries a preview through a hidden field, sealed by the service's own keys: nobody can change it on the way.</summary>
internal sealed class ImportTickets(IDataProtectionProvider protection, ICurrentActor current)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("NtmWorkflow.ExchangeFindings.Ticket").ToTimeLimitedDataProtector();

    /// <summary>Seals what was shown.</summary>
    public string Seal(DossierId dossier, string madeFrom, IReadOnlyList<DraftFinding> findings)
    {
        var ticket = new ImportTicket(dossier.Value, current.Actor!.User, madeFrom, findings);
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packing, ticket);
        }

        return Convert.ToBase64String(_protector.Protect(packed.ToArray(), Lifetime));
    }

    /// <summary>Opens it for the same dossier and person; none when it is not theirs, was changed, or is too old.</summary>
    public ImportTicket? Open(string sealedTicket, DossierId dossier)
    {
        try
        {
            using var packed = new MemoryStream(_protector.Unprotect(Convert.FromBase64String(sealedTicket)));
            using var unpacking = new BrotliStream(packed, CompressionMode.Decompress);
            var ticket = JsonSerializer.Deserialize<ImportTicket>(unpacking);
            return ticket is not null && ticket.Dossier == dossier.Value && ticket.User == current.Actor?.User ? ticket : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
