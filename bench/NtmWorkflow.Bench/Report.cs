using System.Globalization;

namespace NtmWorkflow.Bench;

/// <summary>Prints each figure beside its limit and remembers whether one was missed.</summary>
internal sealed class Report
{
    private readonly List<string> _missed = [];

    /// <summary>Whether every limit was kept.</summary>
    public bool Kept => _missed.Count == 0;

    /// <summary>The limits that were missed, in words.</summary>
    public IReadOnlyList<string> Missed => _missed;

    /// <summary>A figure without a limit: for reading only.</summary>
    public static void Figure(string what, double value, string unit) => Console.WriteLine(Line(what, value, unit));

    /// <summary>A figure that may not be larger than its limit.</summary>
    public void AtMost(string what, double value, string unit, double limit)
    {
        var kept = value <= limit;
        Console.WriteLine($"{Line(what, value, unit)}  limit {Number(limit)} {unit}: {(kept ? "kept" : "MISSED")}");
        if (!kept)
        {
            _missed.Add($"{what}: {Number(value)} {unit} of {Number(limit)} {unit}");
        }
    }

    private static string Line(string what, double value, string unit) => $"{what,-62} {Number(value),12} {unit,-12}";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
