
namespace NtmWorkflow.Domain.Law.Forms.Formulas;

/// <summary>A unit reckoned with (thứ nguyên): base units and how often each stands above (below: less than 0) the line.</summary>
internal sealed class Dimension : IEquatable<Dimension>
{
    private readonly SortedDictionary<string, int> _powers;

    private Dimension(SortedDictionary<string, int> powers) => _powers = powers;

    /// <summary>A bare number.</summary>
    public static Dimension None { get; } = new(new(StringComparer.Ordinal));

    public static Dimension Of(FormUnit unit) => unit is { Of: { } above, Per: { } below } ? Base(above).Over(Base(below)) : Base(unit.Id);

    public Dimension Times(Dimension other) => With(other, 1);

    public Dimension Over(Dimension other) => With(other, -1);

    public bool Equals(Dimension? other) => other is not null && _powers.SequenceEqual(other._powers);

    public override bool Equals(object? obj) => Equals(obj as Dimension);

    public override int GetHashCode() => _powers.Aggregate(0, (hash, one) => HashCode.Combine(hash, one.Key, one.Value));

    /// <summary>As people read it: "tiêu chí/xã".</summary>
    public string Shown(ReportForm form)
    {
        if (_powers.Count == 0)
        {
            return "số không có đơn vị";
        }

        string Line(int side) => string.Join("×", _powers.Where(one => Math.Sign(one.Value) == side)
            .SelectMany(one => Enumerable.Repeat(form.Unit(one.Key)?.Symbol ?? one.Key, Math.Abs(one.Value))));
        var below = Line(-1);
        var above = Line(1);
        return below.Length == 0 ? above : $"{(above.Length == 0 ? "1" : above)}/{below}";
    }

    private static Dimension Base(string unit) => new(new(StringComparer.Ordinal) { [unit] = 1 });

    private Dimension With(Dimension other, int side)
    {
        var powers = new SortedDictionary<string, int>(_powers, StringComparer.Ordinal);
        foreach (var (unit, power) in other._powers)
        {
            powers[unit] = powers.GetValueOrDefault(unit) + (side * power);
            if (powers[unit] == 0)
            {
                powers.Remove(unit);
            }
        }

        return new(powers);
    }
}

/// <summary>Finds the unit of a formula, and what in it can't be reckoned together.</summary>
internal static class FormulaUnits
{
    private static readonly Dimension Share = Dimension.Of(new(FormUnit.Percent, "%", Counted: false));

    /// <summary>The unit; faults go into the list.</summary>
    public static Dimension Of(Formula formula, ReportForm form, List<string> faults) => formula switch
    {
        Formula.Cell cell => OfCell(cell.Id, form, faults),
        Formula.Previous cell => OfCell(cell.Id, form, faults),
        Formula.Pair { Sign: '*' } pair => Of(pair.Left, form, faults).Times(Of(pair.Right, form, faults)),
        Formula.Pair { Sign: '/' } pair => Of(pair.Left, form, faults).Over(Of(pair.Right, form, faults)),
        Formula.Pair pair => Same([pair.Left, pair.Right], form, faults),
        Formula.Sum sum => Same(sum.Items, form, faults),
        Formula.Percent share => OfShare(share, form, faults),
        _ => Dimension.None,
    };

    private static Dimension OfShare(Formula.Percent share, ReportForm form, List<string> faults)
    {
        Same([share.Part, share.Whole], form, faults);
        return Share;
    }

    private static Dimension Same(IReadOnlyList<Formula> parts, ReportForm form, List<string> faults)
    {
        var known = faults.Count;
        var units = parts.Select(part => Of(part, form, faults)).ToList();

        // A bare number beside shares is a share: 100 - x.
        var unit = units.Find(one => one.Equals(Share)) ?? units[0];

        // What is not known has no unit to compare.
        if (faults.Count == known && units.Find(one => !one.Equals(unit) && !(one.Equals(Dimension.None) && unit.Equals(Share))) is { } other)
        {
            faults.Add($"Cộng, trừ hoặc chia tỷ lệ hai đơn vị khác nhau: {units[0].Shown(form)} và {(units[0].Equals(other) ? unit : other).Shown(form)}.");
        }

        return unit;
    }

    private static Dimension OfCell(string id, ReportForm form, List<string> faults)
    {
        if (form.Cell(id) is not { } cell)
        {
            faults.Add($"Không có ô \"{id}\".");
            return Dimension.None;
        }

        return form.Unit(cell.Unit) is { } unit ? Dimension.Of(unit) : Dimension.None;
    }
}
