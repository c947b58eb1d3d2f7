namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>Something an organisation owes: unique by organisation, duty and period, and its identity follows from them.</summary>
internal sealed class ObligationRow
{
    public Guid Id { get; set; }
    public required string Kind { get; set; }
    public required string Province { get; set; }
    public required string ProvinceYear { get; set; }
    public required string Organisation { get; set; }
    public required string UnitName { get; set; }
    public required string Debtor { get; set; }
    public string? District { get; set; }
    public required string Duty { get; set; }
    public required string Period { get; set; }
    public required string Title { get; set; }
    public DateOnly? Mark { get; set; }
    public DateOnly? DueDay { get; set; }
    public DateOnly OpenedOn { get; set; }
    public required string State { get; set; }
    public string? Ladder { get; set; }

    /// <summary>The obligation whose report serves this one too while that one is open.</summary>
    public Guid? AbsorbedBy { get; set; }

    /// <summary>The next day on which to look at its reminders; none when there is nothing more to send.</summary>
    public DateOnly? NextOn { get; set; }

    /// <summary>The report that was sent last.</summary>
    public Guid? Submission { get; set; }

    /// <summary>Day of the first sending; later ones don't change it.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>How often the report came back for correction.</summary>
    public int Returns { get; set; }

    public DateOnly? ReturnedOn { get; set; }
    public string? ReturnedBecause { get; set; }

    /// <summary>Last day for the correction; none where none was given.</summary>
    public DateOnly? CorrectBy { get; set; }

    public DateOnly? AcceptedOn { get; set; }
    public required string SearchText { get; set; }
}

/// <summary>A report that was sent. Never changed.</summary>
internal sealed class SubmissionRow
{
    public Guid Id { get; set; }
    public required string Organisation { get; set; }
    public long AtMicroseconds { get; set; }
    public DateOnly Day { get; set; }
    public string? Document { get; set; }
    public string? Note { get; set; }
    public required string By { get; set; }

    /// <summary>Id of the form that it was filled in with; null for a report that was only recorded.</summary>
    public string? Form { get; set; }

    /// <summary>Key of the period that it was filled in for.</summary>
    public string? Period { get; set; }
}

/// <summary>A file that was sent with a report.</summary>
internal sealed class SubmissionFileRow
{
    public Guid Submission { get; set; }
    public required string Hash { get; set; }
    public required string FileName { get; set; }
    public long Size { get; set; }
}

/// <summary>A reminder that was settled: its key keeps it from going out twice.</summary>
internal sealed class ReminderRow
{
    public Guid Obligation { get; set; }
    public required string Rung { get; set; }

    /// <summary>How often the report had come back before: the ladder begins anew each time.</summary>
    public int Round { get; set; }

    public DateOnly Day { get; set; }
    public DateOnly SettledOn { get; set; }

    /// <summary>Why it did not go out, or null when it did.</summary>
    public string? Skipped { get; set; }
}

/// <summary>A report that the office demanded.</summary>
internal sealed class DemandRow
{
    public Guid Id { get; set; }
    public required string Province { get; set; }
    public required string ProvinceYear { get; set; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public DateOnly DueDay { get; set; }
    public required string Source { get; set; }
    public long AtMicroseconds { get; set; }
    public required string By { get; set; }
    public string? WithdrawnBecause { get; set; }
    public string? WithdrawnBy { get; set; }
}

/// <summary>More time that was asked for, and what became of it.</summary>
internal sealed class ExtensionRow
{
    public Guid Id { get; set; }
    public Guid Obligation { get; set; }
    public DateOnly DueDay { get; set; }
    public DateOnly Until { get; set; }
    public required string Reason { get; set; }
    public long AtMicroseconds { get; set; }
    public required string By { get; set; }
    public bool? Granted { get; set; }
    public string? DecidedBecause { get; set; }
    public string? DecidedBy { get; set; }
}
