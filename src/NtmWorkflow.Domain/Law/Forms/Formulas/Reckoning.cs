namespace NtmWorkflow.Domain.Law.Forms.Formulas;

/// <summary>What a formula comes to.</summary>
/// <param name="Amount">The figure; none when it can't be reckoned.</param>
/// <param name="Missing">Ids of cells that would be needed and are empty.</param>
/// <param name="MissingEarlier">Ids of cells of the report before that would be needed.</param>
/// <param name="Fault">Why it can't be reckoned though nothing is missing, or none.</param>
internal sealed record Reckoned(
    Amount? Amount, IReadOnlyList<string> Missing, IReadOnlyList<string> MissingEarlier, string? Fault)
{
    public static Reckoned Of(Amount amount) => new(amount, [], [], null);

    public static Reckoned Broken(string fault) => new(null, [], [], fault);

    /// <summary>Goes on with two results, or carries on everything that is missing.</summary>
    public static Reckoned Both(Reckoned left, Reckoned right, Func<Amount, Amount, Reckoned> next) =>
        left.Amount is { } first && right.Amount is { } second
            ? next(first, second)
            : new(null, [.. left.Missing.Union(right.Missing, StringComparer.Ordinal)], [.. left.MissingEarlier.Union(right.MissingEarlier, StringComparer.Ordinal)], left.Fault ?? right.Fault);
}

/// <summary>Reckons formulas with exact decimals (tính công thức).</summary>
/// <param name="cell">The figure of a cell of this report.</param>
/// <param name="earlier">The figure of a cell of the report before, or none.</param>
/// <param name="name">Name of a cell for people.</param>
internal sealed class Reckoner(Func<string, Reckoned> cell, Func<Formula.Previous, Amount?> earlier, Func<string, string> name)
{
    /// <summary>What a formula comes to. Figures too large to reckon with are a fault, not an exception.</summary>
    public Reckoned Of(Formula formula)
    {
        try
        {
            return Reckon(formula);
        }
        catch (OverflowException)
        {
            return Reckoned.Broken("Các số quá lớn, không tính được.");
        }
    }

    private Reckoned Reckon(Formula formula) => formula switch
    {
        Formula.Number number => Reckoned.Of(Amount.Exact(number.Value)),
        Formula.Cell one => cell(one.Id),
        Formula.Previous one => earlier(one) is { } amount ? Reckoned.Of(amount) : new(null, [], [one.Id], null),
        Formula.Sum sum => Sum(sum),
        Formula.Percent share => Reckoned.Both(
            Reckon(share.Part), Reckon(share.Whole), (part, whole) => Divide(part * Amount.Exact(100m), whole, share.Whole)),
        Formula.Pair { Sign: '/' } pair => Reckoned.Both(Reckon(pair.Left), Reckon(pair.Right), (left, right) => Divide(left, right, pair.Right)),
        Formula.Pair pair => Reckoned.Both(Reckon(pair.Left), Reckon(pair.Right), (left, right) => Reckoned.Of(pair.Sign switch
        {
            '+' => left + right,
            '-' => left - right,
            _ => left * right,
        })),
        _ => throw new InvalidOperationException("Unknown formula."),
    };

    private Reckoned Sum(Formula.Sum sum)
    {
        var parts = sum.Items.Select(Reckon).ToList();
        var there = parts.Where(part => part.Amount is not null || part.Fault is not null).ToList();
        return there.Count == 0
            ? parts.Aggregate((left, right) => Reckoned.Both(left, right, (one, other) => Reckoned.Of(one + other)))
            : there.Aggregate((left, right) => Reckoned.Both(left, right, (one, other) => Reckoned.Of(one + other)));
    }

    private Reckoned Divide(Amount above, Amount below, Formula divisor)
    {
        if (below.Value != 0)
        {
            return Reckoned.Of(above / below);
        }

        var cells = string.Join(", ", divisor.Cells.Select(id => $"“{name(id)}”"));
        return Reckoned.Broken(cells.Length == 0 ? "Công thức chia cho 0." : $"Không chia được cho 0: {cells} bằng 0.");
    }
}
