using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>Who watches the service relies on the names of its measurements: the table in docs/operations.md is a contract.</summary>
public sealed partial class TelemetryTests
{
    [Fact]
    public void Instruments_OfTheMeter_AreThoseOfTheTable()
    {
        var told = new List<(string Name, string Kind, string Unit)>();
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        using var listener = Listener(told, tags);
        using var telemetry = new Telemetry();
        TellEverything(telemetry);
        listener.RecordObservableInstruments();

        var table = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")));

        table.Select(row => (row.Groups["name"].Value, row.Groups["kind"].Value, row.Groups["unit"].Value)).ShouldBe(told, ignoreOrder: true);
        table.ToDictionary(row => row.Groups["name"].Value, row => row.Groups["tags"].Value.Replace("`", "", StringComparison.Ordinal)).ShouldBe(tags, ignoreOrder: true);
    }

    private static void TellEverything(Telemetry telemetry)
    {
        telemetry.Count(null, "SignOffIndicators", Telemetry.Refused, [new Refusal(RefusalKind.Unmet, "step-is-open", "")]);
        telemetry.CountLostRace();
        telemetry.NoteLag("deadlines", TimeSpan.FromMinutes(1));
        telemetry.WatchOutbox(() => 0);
    }

    private static MeterListener Listener(List<(string Name, string Kind, string Unit)> told, Dictionary<string, string> tags)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, here) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    told.Add((instrument.Name, KindOf(instrument), instrument.Unit ?? ""));
                    here.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, given, _) => tags[instrument.Name] = Names(given));
        listener.SetMeasurementEventCallback<double>((instrument, _, given, _) => tags[instrument.Name] = Names(given));
        listener.Start();
        return listener;
    }

    private static string Names(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        tags.Length == 0 ? "none" : string.Join(", ", tags.ToArray().Select(tag => tag.Key));

    private static string KindOf(Instrument instrument) => instrument switch
    {
        Counter<long> => "counter",
        Histogram<double> => "histogram",
        ObservableGauge<double> => "gauge",
        _ => instrument.GetType().Name,
    };

    [GeneratedRegex(@"^\| `(?<name>ntm\.[\w.]+)` \| (?<kind>\w+) \| `(?<unit>[^`]+)` \| (?<tags>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
