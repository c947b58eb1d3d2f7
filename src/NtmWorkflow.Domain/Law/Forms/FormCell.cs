
namespace NtmWorkflow.Domain.Law.Forms;

/// <summary>One figure of a form (ô số liệu).</summary>
/// <param name="Id">For example <c>von-truc-tiep</c>; formulas name it so.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Id of its unit.</param>
/// <param name="Decimals">Most digits after the decimal sign, 0 to 6.</param>
/// <param name="Definition">What is counted and how.</param>
/// <param name="Required">Whether the report can't be sent without it.</param>
/// <param name="Formula">How it follows from others; a figure typed over it is checked against it. None: it is only typed.</param>
/// <param name="Known">What the service fills in, or none.</param>
/// <param name="Roll">How reports are added up.</param>
/// <param name="Least">Smallest figure that makes sense; none: 0.</param>
/// <param name="Most">Largest figure that makes sense, or none.</param>
/// <param name="Only">Kinds of unit that fill it in, where not all do.</param>
public sealed record FormCell(
    string Id,
    string Name,
    string Unit,
    int Decimals,
    string Definition,
    bool Required = false,
    string? Formula = null,
    FormKnown? Known = null,
    Roll Roll = Roll.Sum,
    decimal? Least = null,
    decimal? Most = null,
    IReadOnlyList<UnitKind>? Only = null)
{
    /// <summary>Most digits after the decimal sign that any cell may ask for.</summary>
    public const int MostDecimals = 6;
}

/// <summary>How the figures of several reports become one (cách tổng hợp).</summary>
public enum Roll
{
    /// <summary>They are added up (cộng dồn).</summary>
    Sum,

    /// <summary>The formula is reckoned again from what was added up (tính lại theo công thức).</summary>
    Formula,

    /// <summary>They stand side by side and have no total (không cộng).</summary>
    None,
}

/// <summary>What the service knows by itself (số liệu có sẵn).</summary>
public enum KnownKind
{
    /// <summary>Number of communes (số xã).</summary>
    Communes,

    /// <summary>Communes that meet so many criteria (số xã theo số tiêu chí đạt).</summary>
    CommunesByCriteria,

    /// <summary>Criteria met by all communes together (tổng số tiêu chí đạt).</summary>
    CriteriaMet,

    /// <summary>Dossiers that stand at a stage (số hồ sơ theo bước).</summary>
    Dossiers,

    /// <summary>Units recognised at a level (số đơn vị được công nhận).</summary>
    Recognised,

    /// <summary>Units that the plan names for a level (chỉ tiêu kế hoạch).</summary>
    Planned,

    /// <summary>The same figure added up from the reports of the communes (cộng từ báo cáo các xã).</summary>
    CommuneReports,
}

/// <summary>Where a cell is filled in from (nguồn điền sẵn).</summary>
/// <param name="Kind">What is looked up.</param>
/// <param name="From">For communes by criteria: at least so many.</param>
/// <param name="To">For communes by criteria: at most so many.</param>
/// <param name="Level">For recognised and planned units: id of the level.</param>
/// <param name="Stage">For dossiers: the stage.</param>
public sealed record FormKnown(KnownKind Kind, int? From = null, int? To = null, string? Level = null, DossierStage? Stage = null);

/// <summary>How two figures must stand to each other.</summary>
public enum CheckRelation
{
    /// <summary>The same, but for rounding (bằng).</summary>
    Equal,

    /// <summary>Not more (không lớn hơn), as for "of whom".</summary>
    AtMost,

    /// <summary>Not less (không nhỏ hơn), as for what only grows from period to period.</summary>
    AtLeast,
}

/// <summary>Something that must hold between figures (phép kiểm tra số liệu).</summary>
/// <param name="Id">For example <c>ra-quan-thanh-phan</c>; no cell has the same.</param>
/// <param name="Name">What must hold, in words.</param>
/// <param name="Cell">Id of the figure that is looked at.</param>
/// <param name="Relation">How it must stand to the rest.</param>
/// <param name="To">Formula of what it is compared with.</param>
public sealed record FormCheck(string Id, string Name, string Cell, CheckRelation Relation, string To);
