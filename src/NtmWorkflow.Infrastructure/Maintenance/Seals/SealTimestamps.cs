using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>
/// The dates that a time stamping authority gave seals (dấu thời gian, RFC 3161): a file beside the seals, each line the hash of a seal's line and the
/// token over it. A seal names the one before it, so that a date for one is a date for all before.
/// </summary>
internal sealed class SealTimestamps(string path)
{
    /// <summary>Its usual name.</summary>
    public const string FileName = "seal-timestamps.txt";

    private static readonly Oid TimeStamping = new("1.3.6.1.5.5.7.3.8");

    /// <summary>Adds the token of a seal.</summary>
    public void Add(string sealHash, byte[] token) => new SealFile(path).Add(_ => $"{sealHash}\t{Convert.ToBase64String(token)}");

    /// <summary>Holds every token against the seals: what is wrong, a sentence each, and what was looked at, if there are any.</summary>
    /// <param name="seals">The lines of the file of seals.</param>
    /// <param name="root">File of the certificate that the authority's must come from, or none.</param>
    public (string? Summary, IReadOnlyList<string> Damage) Check(IReadOnlyList<string> seals, string? root)
    {
        var numbers = seals.Select((line, index) => (Hash: Seal.HashOf(line), Number: index + 1)).ToDictionary(one => one.Hash, one => one.Number, StringComparer.Ordinal);
        var damage = new List<string>();
        string? last = null;
        foreach (var (index, line) in new SealFile(path).Read().Index())
        {
            var (told, wrong) = Check(line, numbers, root);
            last = told ?? last;
            if (wrong is not null)
            {
                damage.Add($"dấu thời gian dòng {index + 1}: {wrong}");
            }
        }

        return (last is null ? null : $"dấu thời gian: lần cuối {last}", damage);
    }

    private static (string? Told, string? Wrong) Check(string line, Dictionary<string, int> numbers, string? root)
    {
        if (line.Split('\t') is not [var hash, var text] || !IsToken(text, out var token) || !token.VerifySignatureForHash(Convert.FromHexString(hash), HashAlgorithmName.SHA256, out var signer))
        {
            return (null, "không phải dấu của niêm phong ấy, hoặc chữ ký không đúng.");
        }

        if (!numbers.TryGetValue(hash, out var number))
        {
            return (null, $"đóng {SealBook.Told(token.TokenInfo.Timestamp)} cho một niêm phong không còn trong sổ: sổ niêm phong đã bị cắt hoặc viết lại.");
        }

        if (root is not null && !ComesFrom(root, signer, token))
        {
            return (null, $"do “{signer.Subject}” đóng, không thuộc chứng thư gốc “{root}”.");
        }

        return ($"{SealBook.Told(token.TokenInfo.Timestamp)} cho niêm phong dòng {number}, do “{signer.Subject}” đóng{(root is null ? " (chưa đối chiếu chứng thư gốc: đặt Seals__TimestampRoot)" : "")}", null);
    }

    private static bool IsToken(string text, out Rfc3161TimestampToken token)
    {
        var bytes = new byte[text.Length];
        token = null!;
        return Convert.TryFromBase64String(text, bytes, out var length) && Rfc3161TimestampToken.TryDecode(bytes.AsMemory(0, length), out token!, out _);
    }

    /// <summary>As of the time of the token: certificates of authorities end, and what they dated stays dated.</summary>
    private static bool ComesFrom(string root, X509Certificate2 signer, Rfc3161TimestampToken token)
    {
        using var trusted = ReadRoot(root);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(trusted);
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(TimeStamping);
        chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.LocalDateTime;
        return chain.Build(signer);
    }

    private static X509Certificate2 ReadRoot(string path)
    {
        try
        {
            return X509Certificate2.CreateFromPem(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartProblemException($"Không đọc được chứng thư “{path}”: {error.Message} Cần một chứng thư dạng PEM.", error);
        }
    }
}

/// <summary>A time stamping authority (tổ chức cấp dấu thời gian, RFC 3161).</summary>
internal sealed class TimestampAuthority(HttpClient http)
{
    private const int NonceBytes = 8;

    /// <summary>Has a hash dated.</summary>
    /// <exception cref="HttpRequestException">It did not answer with success.</exception>
    /// <exception cref="CryptographicException">Its answer is no token over this hash.</exception>
    public async Task<byte[]> StampAsync(Uri address, string sha256, CancellationToken cancellation)
    {
        var asked = Rfc3161TimestampRequest.CreateFromHash(
            Convert.FromHexString(sha256), HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceBytes), requestSignerCertificates: true);
        using var content = new ByteArrayContent(asked.Encode());
        content.Headers.ContentType = new("application/timestamp-query");
        using var answer = await http.PostAsync(address, content, cancellation);
        answer.EnsureSuccessStatusCode();
        return asked.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(cancellation), out _).AsSignedCms().Encode();
    }
}
