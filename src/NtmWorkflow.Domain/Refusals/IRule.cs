namespace NtmWorkflow.Domain.Refusals;

/// <summary>A rule of the procedure; its class name is the sentence it states (quy tắc).</summary>
internal interface IRule
{
    /// <summary>Everything that breaks the rule; empty when it is kept.</summary>
    IEnumerable<Refusal> Broken();
}

/// <summary>Checks rules together, so that a person sees all that stands in the way at once.</summary>
internal static class Rule
{
    /// <summary>All that breaks any of the rules.</summary>
    public static List<Refusal> Check(params IRule[] rules) => [.. rules.SelectMany(rule => rule.Broken())];

    /// <summary>The act when every rule is kept, else all refusals.</summary>
    public static Outcome<TAct> Allow<TAct>(Func<TAct> act, params IRule[] rules)
    {
        var broken = Check(rules);
        return broken.Count == 0 ? act() : broken;
    }
}
