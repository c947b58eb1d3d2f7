using System.Globalization;

namespace NtmWorkflow.Domain.Law.Forms.Formulas;

/// <summary>Kinds of token.</summary>
internal enum FormulaTokenKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Id of a cell or name of a function.</summary>
    Name,

    /// <summary>A sign or bracket.</summary>
    Sign,

    /// <summary>The end.</summary>
    End,
}

/// <summary>A token of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; empty at the end.</param>
/// <param name="At">Where it starts, from 1.</param>
internal sealed record FormulaToken(FormulaTokenKind Kind, string Text, int At)
{
    private const string Signs = "+-*/(),";

    public static List<FormulaToken> Split(string text)
    {
        var tokens = new List<FormulaToken>();
        for (var at = 0; at < text.Length;)
        {
            var sign = text[at];
            if (sign == ' ')
            {
                at++;
                continue;
            }

            var (kind, length) = sign switch
            {
                _ when char.IsAsciiDigit(sign) => (FormulaTokenKind.Number, LengthOf(text, at, one => char.IsAsciiDigit(one) || one == '.')),
                _ when char.IsAsciiLetterLower(sign) => (FormulaTokenKind.Name, LengthOf(text, at, IsOfName)),
                _ when Signs.Contains(sign, StringComparison.Ordinal) => (FormulaTokenKind.Sign, 1),
                _ => throw new FormulaToken(FormulaTokenKind.Sign, sign.ToString(), at + 1).Fault("ký tự này không dùng trong công thức"),
            };
            var token = new FormulaToken(kind, text.Substring(at, length), at + 1);
            tokens.Add(token.Checked());
            at += length;
        }

        tokens.Add(new(FormulaTokenKind.End, "", text.Length + 1));
        return tokens;
    }

    public FormulaFault Fault(string what) => new(
        Kind == FormulaTokenKind.End
            ? $"Công thức kết thúc giữa chừng: {what}."
            : string.Create(CultureInfo.InvariantCulture, $"Công thức sai ở ký tự {At} (\"{Text}\"): {what}."));

    private FormulaToken Checked()
    {
        if (Kind == FormulaTokenKind.Number && !decimal.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            throw Fault("không phải một số, viết như 100 hoặc 0.25");
        }

        return Kind == FormulaTokenKind.Name && Text[^1] == '-'
            ? throw Fault("mã ô không kết thúc bằng dấu gạch; dấu trừ có khoảng trắng hai bên")
            : this;
    }

    private static int LengthOf(string text, int from, Func<char, bool> belongs)
    {
        var to = from;
        while (to < text.Length && belongs(text[to]))
        {
            to++;
        }

        return to - from;
    }

    private static bool IsOfName(char sign) => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-';
}
