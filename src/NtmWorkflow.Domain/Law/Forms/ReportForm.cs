using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms.Formulas;

namespace NtmWorkflow.Domain.Law.Forms;

/// <summary>What a report asks for (mẫu báo cáo). One file of folder <c>workflows/forms</c>.</summary>
/// <param name="Id">For example <c>bao-cao-nam-huyen</c>, the name of its file.</param>
/// <param name="Name">Name of the report without its period.</param>
/// <param name="Report">What report the duties call it, kebab-case.</param>
/// <param name="Rhythms">For which periods it is used.</param>
/// <param name="FilledBy">Kinds of unit that fill it in.</param>
/// <param name="Units">Units its figures are given in.</param>
/// <param name="Sections">Its sections in order.</param>
/// <param name="Checks">What must hold between figures, beyond their formulas.</param>
/// <param name="Annexes">Files that go with it.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ReportForm(
    FormId Id,
    string Name,
    string Report,
    IReadOnlyList<ReportRhythm> Rhythms,
    IReadOnlyList<UnitKind> FilledBy,
    IReadOnlyList<FormUnit> Units,
    IReadOnlyList<FormSection> Sections,
    IReadOnlyList<FormCheck> Checks,
    IReadOnlyList<FormAnnex> Annexes,
    FormBasis Basis)
{
    /// <summary>Kinds of unit that have somebody who fills in forms: a province consolidates those of its units, a village has no office.</summary>
    public static IReadOnlyList<UnitKind> Fillers { get; } = [UnitKind.Commune, UnitKind.District];

    /// <summary>All cells in order.</summary>
    public IEnumerable<FormCell> Cells => Sections.SelectMany(section => section.Cells);

    /// <summary>The cell with this id, or none.</summary>
    public FormCell? Cell(string id) => Cells.FirstOrDefault(cell => cell.Id == id);

    /// <summary>The unit with this id, or none.</summary>
    public FormUnit? Unit(string id) => Units.FirstOrDefault(unit => unit.Id == id);

    /// <summary>The section with this id, or none.</summary>
    public FormSection? Section(string id) => Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>The form as one kind of unit fills it in: without the cells of others, and what can't be checked without them.</summary>
    public ReportForm For(UnitKind kind)
    {
        var own = Sections.Select(section => section with { Cells = [.. section.Cells.Where(cell => cell.Only?.Contains(kind) is not false)] }).ToList();
        var ids = own.SelectMany(section => section.Cells).Select(cell => cell.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Sections = [.. own.Where(section => section.Text is not null || section.Cells.Count > 0)],
            Checks = [.. Checks.Where(check => ids.Contains(check.Cell) && FormulaReader.Read(check.To).Formula?.Cells.All(ids.Contains) is not false)],
        };
    }

    /// <summary>The section that a cell stands in.</summary>
    public FormSection SectionOf(FormCell cell) => Sections.First(section => section.Cells.Contains(cell));
}

/// <summary>What a form rests on (căn cứ của mẫu).</summary>
/// <param name="Text">In words.</param>
/// <param name="Source">Document and section.</param>
/// <param name="Status">Whether that was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record FormBasis(string Text, string Source, FigureStatus Status, string? Note = null);

/// <summary>A form together with the hash that reports are pinned to (mẫu báo cáo đã ghim).</summary>
/// <param name="Form">The form.</param>
/// <param name="Hash">SHA-256 of its file, lower-case hex.</param>
public sealed record PinnedForm(ReportForm Form, string Hash);

/// <summary>A unit of figures (đơn vị tính).</summary>
/// <param name="Id">For example <c>trieu-dong</c>; <c>percent</c> is what the function of that name gives.</param>
/// <param name="Symbol">As it is printed: "triệu đồng".</param>
/// <param name="Counted">Whether its figures are counted one by one, so that nothing is rounded.</param>
/// <param name="Of">For a unit such as criteria a commune: the unit above the line.</param>
/// <param name="Per">The unit below the line.</param>
public sealed record FormUnit(string Id, string Symbol, bool Counted, string? Of = null, string? Per = null)
{
    /// <summary>Id of the unit of shares in a hundred.</summary>
    public const string Percent = "percent";
}

/// <summary>A section of a form (mục).</summary>
/// <param name="Id">For example <c>i-2</c>.</param>
/// <param name="Title">For example "I.2. Công tác tuyên truyền, vận động".</param>
/// <param name="Text">Words that it asks for, or none.</param>
/// <param name="Cells">Figures that it asks for.</param>
public sealed record FormSection(string Id, string Title, FormText? Text, IReadOnlyList<FormCell> Cells);

/// <summary>Words that a section asks for (phần lời).</summary>
/// <param name="Prompt">What to write about.</param>
/// <param name="Required">Whether the report can't be sent without it.</param>
public sealed record FormText(string Prompt, bool Required);

/// <summary>A file that goes with a report (phụ lục).</summary>
/// <param name="Id">For example <c>phu-luc-01</c>.</param>
/// <param name="Name">What it holds.</param>
/// <param name="Required">Whether the report can't be sent without it.</param>
public sealed record FormAnnex(string Id, string Name, bool Required);
