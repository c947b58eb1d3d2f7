namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>A message on a dossier. Its words never change; it is only answered or withdrawn.</summary>
internal sealed class MessageRow
{
    public const int LongestText = 4000;

    public Guid Id { get; set; }
    public Guid Dossier { get; set; }

    /// <summary>The message that began the thread; its own id where it began it.</summary>
    public Guid Thread { get; set; }

    public required string ByText { get; set; }
    public required string FromOrganisation { get; set; }

    /// <summary>Unit or body it is to; null: all who may view the dossier.</summary>
    public string? ToOrganisation { get; set; }

    public required string Text { get; set; }
    public required string SearchText { get; set; }
    public long AtMicroseconds { get; set; }

    /// <summary>Day by which an answer is wanted; null where none is asked for.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>The message that answered it.</summary>
    public Guid? Answer { get; set; }

    public long? WithdrawnAtMicroseconds { get; set; }
    public string? WithdrawnBecause { get; set; }

    /// <summary>Whether who was asked has been reminded that the day passed.</summary>
    public bool Reminded { get; set; }
}

/// <summary>A file that goes with a message.</summary>
internal sealed class MessageFileRow
{
    public Guid Message { get; set; }
    public required string Hash { get; set; }
    public required string FileName { get; set; }
    public long Size { get; set; }
}

/// <summary>Says that somebody of an organisation has read a message.</summary>
internal sealed class MessageReadRow
{
    public Guid Message { get; set; }
    public required string Organisation { get; set; }
    public required string By { get; set; }
    public long AtMicroseconds { get; set; }
}

/// <summary>A stand-in named for somebody on leave.</summary>
internal sealed class DelegationRow
{
    public Guid Id { get; set; }

    /// <summary>Name the represented person signs in with.</summary>
    public required string Represented { get; set; }

    public required string RepresentedText { get; set; }

    /// <summary>Name the stand-in signs in with.</summary>
    public required string StandIn { get; set; }

    public required string StandInText { get; set; }
    public DateOnly FirstDay { get; set; }
    public DateOnly LastDay { get; set; }

    /// <summary>The acts it covers, kebab-case and apart by blanks; null: all.</summary>
    public string? Acts { get; set; }

    /// <summary>The only dossier it covers; null: all.</summary>
    public Guid? Dossier { get; set; }

    public required string Reason { get; set; }
    public long NamedAtMicroseconds { get; set; }
    public long? AcceptedAtMicroseconds { get; set; }
    public long? EndedAtMicroseconds { get; set; }
    public string? EndedBy { get; set; }
    public string? EndedBecause { get; set; }
}

/// <summary>An act taken on many dossiers with the same words.</summary>
internal sealed class BatchRow
{
    public Guid Id { get; set; }

    /// <summary>Name the person signs in with.</summary>
    public required string Person { get; set; }

    public required string ByText { get; set; }

    /// <summary>The delegation it was prepared under, or null.</summary>
    public Guid? Delegation { get; set; }

    public required string ActText { get; set; }
    public long AtMicroseconds { get; set; }
    public long? StartedAtMicroseconds { get; set; }
    public long? EndedAtMicroseconds { get; set; }
    public int Total { get; set; }
}

/// <summary>One dossier of a batch with what became of it.</summary>
internal sealed class BatchItemRow
{
    public Guid Batch { get; set; }
    public Guid Dossier { get; set; }
    public int Ordinal { get; set; }
    public required string UnitName { get; set; }
    public required string LevelName { get; set; }

    /// <summary>Version of the dossier that the preview saw.</summary>
    public int Version { get; set; }

    /// <summary>Waiting, done, refused or left out by the preview.</summary>
    public required string State { get; set; }

    public string? Outcome { get; set; }
    public long? AtMicroseconds { get; set; }
}
