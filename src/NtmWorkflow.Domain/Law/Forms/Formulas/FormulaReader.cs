using System.Globalization;

namespace NtmWorkflow.Domain.Law.Forms.Formulas;

/// <summary>A formula, or why it can't be read.</summary>
/// <param name="Formula">The formula; none when it can't be read.</param>
/// <param name="Fault">What is wrong, or none.</param>
internal sealed record FormulaReading(Formula? Formula, string? Fault);

/// <summary>
/// Reads formulas: numbers (<c>0.25</c>), ids of cells (<c>von-tinh</c>), <c>+ - * /</c>, brackets,
/// <c>percent(part, whole)</c>, <c>sum(a, b, …)</c>, <c>previous(cell)</c> for the period before, and <c>so-far(cell)</c>
/// for the period before in the same year, which is 0 when a year begins.
/// A hyphen belongs to the id; a minus sign has a blank on both sides.
/// </summary>
internal sealed class FormulaReader
{
    private const int Longest = 500;
    private const int Deepest = 32;
    private readonly List<FormulaToken> _tokens;
    private int _at;
    private int _depth;

    private FormulaReader(List<FormulaToken> tokens) => _tokens = tokens;

    private FormulaToken Here => _tokens[_at];

    public static FormulaReading Read(string text)
    {
        if (text.Length > Longest)
        {
            return new(null, $"Công thức dài quá {Longest} ký tự.");
        }

        try
        {
            var reader = new FormulaReader(FormulaToken.Split(text));
            var formula = reader.Terms();
            reader.Expect("");
            return new(formula, null);
        }
        catch (FormulaFault fault)
        {
            return new(null, fault.Message);
        }
    }

    private Formula Terms()
    {
        if (++_depth > Deepest)
        {
            throw new FormulaFault($"Công thức lồng nhau quá {Deepest} lớp.");
        }

        var left = Factors();
        while (Here.Text is "+" or "-")
        {
            left = new Formula.Pair(Take()[0], left, Factors());
        }

        _depth--;
        return left;
    }

    private Formula Factors()
    {
        var left = Single();
        while (Here.Text is "*" or "/")
        {
            left = new Formula.Pair(Take()[0], left, Single());
        }

        return left;
    }

    private Formula Single()
    {
        var token = Here;
        switch (token.Kind)
        {
            case FormulaTokenKind.Number:
                _at++;
                return new Formula.Number(decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            case FormulaTokenKind.Name:
                _at++;
                return Here.Text == "(" ? Function(token) : new Formula.Cell(token.Text);
            case FormulaTokenKind.Sign when token.Text == "(":
                _at++;
                var inner = Terms();
                Expect(")");
                return inner;
            default:
                throw token.Fault("ở đây cần một số, mã ô, hàm hoặc dấu mở ngoặc");
        }
    }

    private Formula Function(FormulaToken name)
    {
        Expect("(");
        var items = new List<Formula> { Terms() };
        while (Here.Text == ",")
        {
            _at++;
            items.Add(Terms());
        }

        Expect(")");
        return (name.Text, items) switch
        {
            ("percent", [var part, var whole]) => new Formula.Percent(part, whole),
            ("sum", _) => new Formula.Sum(items),
            ("previous", [Formula.Cell cell]) => new Formula.Previous(cell.Id, SameYear: false),
            ("so-far", [Formula.Cell cell]) => new Formula.Previous(cell.Id, SameYear: true),
            ("percent", _) => throw name.Fault("percent cần hai phần: percent(phần, tổng)"),
            ("previous" or "so-far", _) => throw name.Fault($"{name.Text} cần mã một ô: {name.Text}(ma-o)"),
            _ => throw name.Fault("chỉ có các hàm percent, sum, previous, so-far"),
        };
    }

    private string Take() => _tokens[_at++].Text;

    private void Expect(string text)
    {
        if (Here.Text != text)
        {
            throw Here.Fault(text.Length == 0 ? "phần thừa" : $"ở đây cần dấu {text}");
        }

        _at += text.Length == 0 ? 0 : 1;
    }
}

/// <summary>Why a formula can't be read; never leaves <see cref="FormulaReader"/>.</summary>
internal sealed class FormulaFault(string message) : Exception(message);
