namespace NtmWorkflow.Domain.Law.Forms.Formulas;

/// <summary>A formula that was read (công thức). Nothing in it can do anything but reckon.</summary>
internal abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>Ids of the cells of this report that it reads.</summary>
    public IEnumerable<string> Cells => All.OfType<Cell>().Select(cell => cell.Id).Distinct(StringComparer.Ordinal);

    /// <summary>Ids of the cells of the report before that it reads.</summary>
    public IEnumerable<string> Earlier => All.OfType<Previous>().Select(cell => cell.Id).Distinct(StringComparer.Ordinal);

    private IEnumerable<Formula> All => Parts.SelectMany(part => part.All).Prepend(this);

    private protected virtual IEnumerable<Formula> Parts => [];

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : Formula;

    /// <summary>A cell of the same report.</summary>
    public sealed record Cell(string Id) : Formula;

    /// <summary>The same cell in the report of the period before.</summary>
    /// <param name="Id">Id of the cell.</param>
    /// <param name="SameYear">Whether a year starts again from 0.</param>
    public sealed record Previous(string Id, bool SameYear) : Formula;

    /// <summary>Two parts with a sign of + - * / between them.</summary>
    public sealed record Pair(char Sign, Formula Left, Formula Right) : Formula
    {
        private protected override IEnumerable<Formula> Parts => [Left, Right];
    }

    /// <summary>A part of a whole, in a hundred.</summary>
    public sealed record Percent(Formula Part, Formula Whole) : Formula
    {
        private protected override IEnumerable<Formula> Parts => [Part, Whole];
    }

    /// <summary>A sum in which an empty cell counts nothing, as long as one is filled in.</summary>
    public sealed record Sum(IReadOnlyList<Formula> Items) : Formula
    {
        private protected override IEnumerable<Formula> Parts => Items;
    }
}
