namespace NtmWorkflow.Infrastructure.Persistence.Rows;

internal sealed class OutboxRow
{
    public long Id { get; set; }
    public Guid Dossier { get; set; }
    public int Sequence { get; set; }

    /// <summary>Number among the notices of the same act: with the act it is unique.</summary>
    public int Ordinal { get; set; }

    /// <summary>What calls for it where that is no act of the ledger, such as a message; else empty.</summary>
    public Guid Occasion { get; set; }

    /// <summary>Where on the dossier it is about; null: the dossier.</summary>
    public string? Place { get; set; }

    public required string Role { get; set; }
    public required string Organisation { get; set; }
    public required string Text { get; set; }

    /// <summary>Where the matter is found when it is not a dossier; then <see cref="Dossier"/> is an identity of its own.</summary>
    public string? Address { get; set; }

    /// <summary>Kind of the notice; null is work on a dossier.</summary>
    public string? Kind { get; set; }

    /// <summary>The one person of the organisation it is for, by seat or by the name they sign in with; null: everybody of the role.</summary>
    public string? Recipient { get; set; }

    public long AtMicroseconds { get; set; }
    public bool Sent { get; set; }
}

internal sealed class NoticeRow
{
    public long Outbox { get; set; }
    public Guid Dossier { get; set; }
    public required string Role { get; set; }
    public required string Organisation { get; set; }
    public required string Text { get; set; }
    public string? Address { get; set; }
    public long AtMicroseconds { get; set; }

    /// <summary>Where on the dossier it is about; null: the dossier.</summary>
    public string? Place { get; set; }

    /// <summary>When somebody of the role and organisation marked it as read; null: not yet.</summary>
    public long? ReadAtMicroseconds { get; set; }

    public string? ReadBy { get; set; }

    /// <summary>The one person of the organisation it is for, by seat or by the name they sign in with; null: everybody of the role.</summary>
    public string? Recipient { get; set; }
}
