namespace NtmWorkflow.Infrastructure.Persistence.Rows;

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

internal sealed class TimerRow
{
    public Guid Dossier { get; set; }
    public required string TimerId { get; set; }
    public DateOnly DueDay { get; set; }
}

internal sealed class CriterionRow
{
    /// <summary>The level of the verdicts that stand: of each indicator the level that spoke last.</summary>
    public const string Latest = "Latest";

    public Guid Dossier { get; set; }
    public required string Level { get; set; }
    public int Criterion { get; set; }
    public int Met { get; set; }
    public int NotMet { get; set; }
    public int Total { get; set; }
}
