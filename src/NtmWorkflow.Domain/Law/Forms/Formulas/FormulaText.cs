
namespace NtmWorkflow.Domain.Law.Forms.Formulas;

/// <summary>Writes a formula with the names of its cells, as people read it.</summary>
internal static class FormulaText
{
    public static string Of(Formula formula, ReportForm form) => formula switch
    {
        Formula.Number number => Printed.Of(number.Value),
        Formula.Cell cell => $"“{form.Cell(cell.Id)!.Name}”",
        Formula.Previous cell => $"“{form.Cell(cell.Id)!.Name}” kỳ trước{(cell.SameYear ? " trong năm" : "")}",
        Formula.Percent share => $"{Of(share.Part, form)} / {Of(share.Whole, form)} × 100",
        Formula.Sum sum => string.Join(" + ", sum.Items.Select(item => Of(item, form))),
        Formula.Pair pair => $"{Inner(pair.Left, pair, form)} {Sign(pair.Sign)} {Inner(pair.Right, pair, form)}",
        _ => "",
    };

    private static string Inner(Formula part, Formula.Pair around, ReportForm form) =>
        around.Sign is '*' or '/' && part is Formula.Pair { Sign: '+' or '-' } or Formula.Sum or Formula.Percent
        || around.Sign is '-' or '/' && part == around.Right && part is Formula.Pair
            ? $"({Of(part, form)})"
            : Of(part, form);

    private static string Sign(char sign) => sign switch
    {
        '*' => "×",
        '-' => "−",
        _ => sign.ToString(),
    };
}
