namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>One line of a dossier's ledger. (dossier, sequence) is the key and the optimistic lock.</summary>
internal sealed class ActRow
{
    public Guid Dossier { get; set; }
    public int Sequence { get; set; }
    public long AtMicroseconds { get; set; }
    public string? LegalSource { get; set; }
    public required string ByText { get; set; }
    public required string ActText { get; set; }
    public required string StateText { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}

/// <summary>Read model: a dossier in lists.</summary>
internal sealed class DossierRow
{
    public Guid Id { get; set; }
    public required string ProvinceYear { get; set; }
    public required string Unit { get; set; }
    public required string UnitName { get; set; }
    public string? District { get; set; }
    public required string DistrictName { get; set; }
    public required string Level { get; set; }
    public required string LevelName { get; set; }
    public required string CriteriaSet { get; set; }
    public int Year { get; set; }
    public required string Stage { get; set; }
    public DateOnly LastActOn { get; set; }
    public required string SearchText { get; set; }

    /// <summary>What it is carried through.</summary>
    public required string Procedure { get; set; }

    /// <summary>Unit whose People's Committee acts for it.</summary>
    public required string Committee { get; set; }

    /// <summary>The dossier whose recognition is reviewed or may be revoked; null for an application.</summary>
    public Guid? Concerns { get; set; }

    /// <summary>What only one dossier may hold at a time, while this one holds it, else null: unique.</summary>
    public string? Place { get; set; }

    /// <summary>Id of its round, or where it stands without one; null while it has not arrived or has no rounds.</summary>
    public string? Round { get; set; }
}

/// <summary>Read model: an open task.</summary>
internal sealed class TaskRow
{
    public Guid Dossier { get; set; }
    public required string TaskId { get; set; }
    public required string Element { get; set; }
    public required string Name { get; set; }
    public required string Role { get; set; }
    public required string Organisation { get; set; }

    public DateOnly OpenedOn { get; set; }
    public DateOnly? DueDay { get; set; }
    public bool LimitUnconfirmed { get; set; }
    public bool Optional { get; set; }

    /// <summary>Whether the due day is the office's, for want of a figure in the law.</summary>
    public bool DueByOffice { get; set; }

    /// <summary>Since when the clock stands still; none while it runs.</summary>
    public DateOnly? PausedOn { get; set; }

    /// <summary>Days of the limit used up when the clock stopped; none while it runs.</summary>
    public int? UsedDays { get; set; }

    /// <summary>Days of the limit; none where it is not known or the clock runs.</summary>
    public int? LimitDays { get; set; }

    /// <summary>Whether only working days count in <see cref="UsedDays"/>.</summary>
    public bool InWorkingDays { get; set; }
}

/// <summary>Read model: a running timer of a path.</summary>
internal sealed class TimerRow
{
    public Guid Dossier { get; set; }
    public required string TimerId { get; set; }
    public DateOnly DueDay { get; set; }
}

/// <summary>Read model: how far a dossier meets one criterion at one level of verdict.</summary>
internal sealed class CriterionRow
{
    /// <summary>The level of the verdicts that stand: of each indicator the level that spoke last.</summary>
    public const string Standing = "Standing";

    public Guid Dossier { get; set; }
    public required string Level { get; set; }
    public int Criterion { get; set; }
    public int Met { get; set; }
    public int NotMet { get; set; }
    public int Total { get; set; }
}

/// <summary>A decision number that is used; the key makes it unique in its year.</summary>
internal sealed class DecisionNumberRow
{
    public required string Province { get; set; }
    public int Year { get; set; }
    public int Number { get; set; }
    public Guid Dossier { get; set; }
}

/// <summary>A finding in a draft.</summary>
internal sealed class DraftFindingRow
{
    public Guid Dossier { get; set; }
    public required string Code { get; set; }
    public string? Verdict { get; set; }
    public decimal? Value { get; set; }
    public decimal? Numerator { get; set; }
    public decimal? Denominator { get; set; }
    public decimal? Women { get; set; }
    public decimal? Men { get; set; }
    public string? Explanation { get; set; }
    public string? Note { get; set; }
}

/// <summary>A file on a dossier's shelf: the same content stands there once.</summary>
internal sealed class EvidenceFileRow
{
    public Guid Id { get; set; }
    public Guid Dossier { get; set; }
    public required string Hash { get; set; }
    public required string FileName { get; set; }
    public long Size { get; set; }
    public required string MediaType { get; set; }

    /// <summary>When it was handed in; none for files from before this was kept.</summary>
    public long? AtMicroseconds { get; set; }

    /// <summary>Name of who handed it in; none for files from before this was kept.</summary>
    public string? By { get; set; }

    public long? RemovedAtMicroseconds { get; set; }
}

/// <summary>What a file of the shelf is used for.</summary>
internal sealed class EvidenceUseRow
{
    public Guid File { get; set; }
    public required string Slot { get; set; }
}

/// <summary>Something to be sent, written together with the act that calls for it.</summary>
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

/// <summary>A notice in an inbox. Its key is the outbox row's, so that it can't arrive twice.</summary>
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

/// <summary>The answer to a request that carried an idempotency key.</summary>
internal sealed class RepeatRow
{
    public required string Person { get; set; }
    public required string Key { get; set; }
    public required string Fingerprint { get; set; }
    public required string Answer { get; set; }
}

/// <summary>A version of a rule file that a dossier may be pinned to.</summary>
internal sealed class RuleTextRow
{
    public required string Hash { get; set; }
    public required string Path { get; set; }
    public required string Text { get; set; }
}

/// <summary>One line of the ledger of figures. The sequence is the key and the optimistic lock.</summary>
internal sealed class FigureRow
{
    public int Sequence { get; set; }
    public long AtMicroseconds { get; set; }
    public required string ByText { get; set; }
    public required string ActText { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}

/// <summary>A setting that outlives a restart, such as the demonstration clock.</summary>
internal sealed class SettingRow
{
    public required string Name { get; set; }
    public required string Value { get; set; }
}

/// <summary>Says that a unit of work was committed, for when the server's answer to the commit is lost.</summary>
internal sealed class CommitRow
{
    public Guid Id { get; set; }
    public long AtMicroseconds { get; set; }
}
