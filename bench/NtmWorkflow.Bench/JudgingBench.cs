using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Testing;

namespace NtmWorkflow.Bench;

/// <summary>Resolving a full set for a commune, and judging every indicator of it with its sentence.</summary>
internal static class JudgingBench
{
    private const double MostMicroseconds = 200;
    private const double MostGrowth = 1.01;

    public static void Run(Report report, double baseline)
    {
        var book = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!;
        var rules = ApplicableRules.Find(book, new ProvinceYearId("tra-vinh/2023"), "nang-cao", new(2023, 5, 2)).Value;
        var set = rules.SetFor(new UnitId("xa-tap-son"));
        var measured = set.Demands.ToDictionary(one => one, Measured);
        Report.Figure("indicators in the set", set.Demands.Count, "");

        var resolve = Timing.Microseconds(() => rules.SetFor(new UnitId("xa-tap-son")), 200);
        var judge = Timing.Microseconds(() => JudgeAll(measured), 500);
        var explain = Timing.Microseconds(() => ExplainAll(measured), 100);
        report.AtMost("judging the full set", judge, "us", MostMicroseconds);
        Report.Figure("judging the full set, against the baseline", judge / baseline, "x");
        report.AtMost("judging and explaining the full set", explain, "us", MostMicroseconds);
        Report.Figure("judging and explaining, against judging alone", explain / judge, "x");
        Report.Figure("resolving the set for a commune", resolve, "us");
        Report.Figure("resolving the set, against the baseline", resolve / baseline, "x");

        var few = Timing.Bytes(() => ExplainAll(measured), 100);
        var many = Timing.Bytes(() => ExplainAll(measured), 2_000);
        Report.Figure("bytes allocated each time (100 times)", few, "B");
        report.AtMost("bytes each time, 2,000 times against 100", many / few, "x", MostGrowth);
    }

    /// <summary>A figure that is compared: what the level asks for, or yes.</summary>
    private static Measurement Measured(ResolvedIndicator indicator) => indicator.Level.Value is { } value
        ? new Measurement(value, null, null, indicator.Indicator.BothSexes ? value : null, indicator.Indicator.BothSexes ? value : null)
        : default;

    private static void JudgeAll(Dictionary<ResolvedIndicator, Measurement> measured)
    {
        foreach (var (indicator, figures) in measured)
        {
            GC.KeepAlive(Judging.Judge(indicator, figures).Judgement is Judgement.Met ? indicator : null);
        }
    }

    private static void ExplainAll(Dictionary<ResolvedIndicator, Measurement> measured)
    {
        foreach (var (indicator, figures) in measured)
        {
            GC.KeepAlive(Judging.Judge(indicator, figures).Explanation);
        }
    }
}
