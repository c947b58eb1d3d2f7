using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Law.Forms.Formulas;

namespace NtmWorkflow.Domain.Reporting.Checks;

/// <summary>
/// What printing explains (sai số làm tròn). A counted figure is exact. A measured one agrees where it is what it is reckoned
/// from rounded half up, or cut off, at the digits that were printed; that is known as far as the figures behind it were printed.
/// </summary>
internal static class Tolerance
{
    public static bool Allows(decimal stated, bool counted, CheckRelation relation, Amount expected) => relation switch
    {
        CheckRelation.AtMost => IsNotAbove(stated, counted, expected),
        CheckRelation.AtLeast => IsNotBelow(stated, counted, expected),
        _ => IsNotBelow(stated, counted, expected) && IsNotAbove(stated, counted, expected),
    };

    // Cutting off leads towards 0, and half a unit is rounded away from it: below 0 the two ends change places.
    private static bool IsNotBelow(decimal stated, bool counted, Amount expected) =>
        counted ? stated >= expected.Low
        : stated >= 0 ? expected.Low < stated + Printed.Step(stated)
        : expected.Low <= stated + Half(stated);

    private static bool IsNotAbove(decimal stated, bool counted, Amount expected) =>
        counted ? stated <= expected.High
        : stated > 0 ? expected.High >= stated - Half(stated)
        : expected.High > stated - Printed.Step(stated);

    private static decimal Half(decimal stated) => Printed.Step(stated) / 2;
}
