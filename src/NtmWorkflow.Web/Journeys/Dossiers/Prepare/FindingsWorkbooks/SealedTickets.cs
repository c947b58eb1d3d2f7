using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>Seals what a page showed by the service's own keys: nobody can change it on the way, and it holds for some hours.</summary>
internal sealed class SealedTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    /// <summary>Seals something for a hidden field.</summary>
    public string Seal<T>(string purpose, T ticket)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packing, ticket);
        }

        return Convert.ToBase64String(Protector(purpose).Protect(packed.ToArray(), Lifetime));
    }

    /// <summary>Opens it; none when it was changed or is too old.</summary>
    public T? Open<T>(string purpose, string sealedTicket)
        where T : class
    {
        try
        {
            using var packed = new MemoryStream(Protector(purpose).Unprotect(Convert.FromBase64String(sealedTicket)));
            using var unpacking = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(unpacking);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose) => protection.CreateProtector(purpose).ToTimeLimitedDataProtector();
}
