using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>
/// The lock of urns (khóa hòm phiếu): what is kept of an urn is encrypted anew with every ballot, by a key that is not in the database, and
/// padded, so that older copies of the row, in logs or backups, tell neither a vote nor its length.
/// </summary>
/// <param name="folder">Folder of the key.</param>
internal sealed class UrnLock(string folder)
{
    /// <summary>Name of the file with the key.</summary>
    public const string FileName = "urn-key.txt";

    private const int KeyBytes = 32;

    /// <summary>The smallest urn that is kept; a larger one is twice, four times ... as large.</summary>
    private const int Smallest = 64 * 1024;

    private const int LengthBytes = sizeof(int);

    private byte[]? _key;

    private string KeyPath => Path.Combine(folder, FileName);

    private string MarkPath => Path.Combine(folder, FileName + ".made");

    private string Remedy =>
        $"Lấy lại “{KeyPath}” từ bản sao lưu; không có bản sao thì phiếu chưa kiểm không đọc lại được: rút hồ sơ khỏi chương trình, triệu tập phiên khác.";

    /// <summary>The urn as it is kept.</summary>
    public string Close(SessionId session, Urn urn)
    {
        var content = Encoding.UTF8.GetBytes(urn.ToJson());
        var size = Smallest;
        while (size < content.Length + LengthBytes)
        {
            size *= 2;
        }

        var padded = new byte[size];
        BinaryPrimitives.WriteInt32LittleEndian(padded, content.Length);
        content.CopyTo(padded, LengthBytes);
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (cipher, tag) = (new byte[size], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(Key(mayBeMade: true), tag.Length);
        aes.Encrypt(nonce, padded, cipher, tag, session.Value.ToByteArray());
        return Convert.ToBase64String([.. nonce, .. tag, .. cipher]);
    }

    /// <summary>The urn that was kept.</summary>
    /// <exception cref="InvalidOperationException">The key is lost or another one, or the urn was changed.</exception>
    public Urn Open(SessionId session, string kept)
    {
        try
        {
            var bytes = Convert.FromBase64String(kept).AsSpan();
            var nonce = bytes[..AesGcm.NonceByteSizes.MaxSize];
            var tag = bytes.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
            var cipher = bytes[(nonce.Length + tag.Length)..];
            var padded = new byte[cipher.Length];
            using var aes = new AesGcm(Key(mayBeMade: false), tag.Length);
            aes.Decrypt(nonce, cipher, tag, padded, session.Value.ToByteArray());
            return Urn.FromJson(Encoding.UTF8.GetString(padded, LengthBytes, BinaryPrimitives.ReadInt32LittleEndian(padded)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or FormatException)
        {
            throw new InvalidOperationException($"Không mở được hòm phiếu của phiên họp {session}: khóa mất, sai, hoặc hòm phiếu đã bị sửa. {Remedy}", error);
        }
    }

    /// <summary>The key; made once, and never again where there was one: a second key would leave earlier urns closed for good.</summary>
    private byte[] Key(bool mayBeMade)
    {
        if (_key is null)
        {
            if (mayBeMade && !File.Exists(KeyPath))
            {
                if (File.Exists(MarkPath))
                {
                    throw new InvalidOperationException($"Mất khóa hòm phiếu. {Remedy}");
                }

                SecretFile.WriteNew(KeyPath, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
            }

            _key = Convert.FromBase64String(File.ReadAllText(KeyPath));
        }

        // Taken away while the service runs, the file comes back as it was.
        SecretFile.WriteNew(KeyPath, Convert.ToBase64String(_key));
        SecretFile.WriteNew(MarkPath, $"{FileName} was made here; it can't be made again.");
        return _key;
    }
}
