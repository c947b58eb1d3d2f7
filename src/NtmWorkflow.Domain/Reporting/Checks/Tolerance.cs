using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Law.Forms.Formulas;

namespace NtmWorkflow.Domain.Reporting.Checks;

/// <summary>
/// What rounding explains (sai số làm tròn). A counted figure is exact. A measured one may have been rounded either way
/// or cut off: the true figure lies less than one unit of its last printed digit away; those it is reckoned from carry
/// half a unit of theirs.
/// </summary>
internal static class Tolerance
{
    public static bool Allows(decimal stated, bool counted, CheckRelation relation, Amount expected)
    {
        var step = counted ? 0 : Printed.Step(stated);
        var notBelow = counted ? stated >= expected.Low : stated + step > expected.Low;
        var notAbove = counted ? stated <= expected.High : stated - step < expected.High;
        return relation switch
        {
            CheckRelation.AtMost => notAbove,
            CheckRelation.AtLeast => notBelow,
            _ => notBelow && notAbove,
        };
    }
}
