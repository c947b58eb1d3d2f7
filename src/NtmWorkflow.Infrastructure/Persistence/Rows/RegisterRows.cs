namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>Read model: today's recognition of a unit at a level, as the public register shows it.</summary>
internal sealed class RecognitionRow
{
    public required string Province { get; set; }
    public required string Unit { get; set; }
    public required string Level { get; set; }

    /// <summary>The dossier of the latest recognition.</summary>
    public Guid Dossier { get; set; }

    public required string ProvinceYear { get; set; }
    public required string ProvinceName { get; set; }
    public required string UnitName { get; set; }
    public required string UnitKind { get; set; }
    public string? District { get; set; }
    public required string DistrictName { get; set; }
    public required string LevelName { get; set; }
    public int Year { get; set; }
    public required string Procedure { get; set; }
    public required string DecisionSymbol { get; set; }
    public DateOnly DecisionDay { get; set; }
    public int DecisionYear { get; set; }
    public DateOnly PublishedOn { get; set; }
    public required string Code { get; set; }
    public required string State { get; set; }
    public DateOnly? EndedOn { get; set; }
    public string? EndedBy { get; set; }

    /// <summary>The latest period whose review confirmed it.</summary>
    public string? ConfirmedPeriod { get; set; }

    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The dossier of the latest finished review, whatever it found.</summary>
    public Guid? Review { get; set; }

    public string? ReviewPeriod { get; set; }
    public DateOnly? ReviewedOn { get; set; }
    public required string SearchText { get; set; }
}

/// <summary>Read model: something that happened to a unit's recognition and that everybody may know.</summary>
internal sealed class RegisterEventRow
{
    public Guid Dossier { get; set; }
    public int Sequence { get; set; }
    public required string Province { get; set; }
    public required string Unit { get; set; }
    public required string Level { get; set; }
    public required string LevelName { get; set; }
    public required string Kind { get; set; }
    public DateOnly Day { get; set; }
    public int? Year { get; set; }
    public string? Symbol { get; set; }
    public string? Code { get; set; }
    public string? Period { get; set; }
    public DateOnly? PublishedOn { get; set; }
}

/// <summary>Read model: where a decision stands in the ledgers.</summary>
internal sealed class DecisionRow
{
    public Guid Dossier { get; set; }
    public int Sequence { get; set; }
    public required string Code { get; set; }

    /// <summary>The body in whose row it is numbered.</summary>
    public required string Issuer { get; set; }

    public int Year { get; set; }

    /// <summary>None where the centre numbered it.</summary>
    public int? Number { get; set; }
}
