namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>A passkey (khóa truy cập): the public half of a key that a person's device holds.</summary>
internal sealed class PasskeyRow
{
    public Guid Id { get; set; }

    /// <summary>Id of the account.</summary>
    public required string Account { get; set; }

    /// <summary>SHA-256 of the credential's id, which is longer than a key of an index may be.</summary>
    public required string CredentialHash { get; set; }

    public required byte[] CredentialId { get; set; }
    public required byte[] PublicKey { get; set; }

    /// <summary>What its person calls it.</summary>
    public string? Name { get; set; }

    public long MadeAtMicroseconds { get; set; }

    /// <summary>Signatures that the device counted; a copy would fall behind.</summary>
    public long SignCount { get; set; }

    /// <summary>Ways in which the device is reached, with blanks between them.</summary>
    public required string Transports { get; set; }

    public bool IsUserVerified { get; set; }
    public bool IsBackupEligible { get; set; }
    public bool IsBackedUp { get; set; }
}
