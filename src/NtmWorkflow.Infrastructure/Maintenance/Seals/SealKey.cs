using System.Security.Cryptography;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>The key that seals are signed with (khóa niêm phong): ECDSA P-256, in a file of its own, never in the database.</summary>
internal sealed class SealKey : IDisposable
{
    /// <summary>Name of the file with the key; whoever has it can make seals.</summary>
    public const string FileName = "seal-key.pem";

    /// <summary>Name of the file with the public half, which proves seals and makes none.</summary>
    public const string PublicFileName = "seal-key.public.pem";

    private readonly ECDsa _key;

    private SealKey(ECDsa key) => _key = key;

    /// <summary>What tells this key from others: the beginning of the SHA-256 of its public half.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(_key.ExportSubjectPublicKeyInfo()))[..16];

    /// <summary>The key of a folder; made, with its public half beside it, where there is none yet.</summary>
    /// <exception cref="StartProblemException">The key is lost or damaged; a new one would prove none of the seals that are there.</exception>
    public static SealKey OpenOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            if (File.Exists(Path.Combine(folder, PublicFileName)))
            {
                throw new StartProblemException($"Mất khóa niêm phong “{path}”: lấy lại từ bản sao lưu, hoặc chuyển cả thư mục “{folder}” đi nơi khác để bắt đầu với khóa mới.");
            }

            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            SecretFile.WriteNew(path, made.ExportPkcs8PrivateKeyPem());
        }

        var key = Read(path);
        SecretFile.WriteNew(Path.Combine(folder, PublicFileName), key._key.ExportSubjectPublicKeyInfoPem());
        return key;
    }

    /// <summary>A key, or the public half of one, from a file.</summary>
    /// <exception cref="StartProblemException">The file is not there or holds none.</exception>
    public static SealKey Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return new(key);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new StartProblemException($"Không đọc được khóa niêm phong “{path}”: {error.Message} Lấy lại tệp này từ bản sao lưu.", error);
        }
    }

    public byte[] Sign(byte[] text) => _key.SignData(text, HashAlgorithmName.SHA256);

    public bool Signed(byte[] text, byte[] signature) => _key.VerifyData(text, signature, HashAlgorithmName.SHA256);

    public void Dispose() => _key.Dispose();
}
