using System.Diagnostics;
using System.Diagnostics.Metrics;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>
/// What the service tells of itself while it runs (số đo vận hành): one meter and one source of activities, both of the same name.
/// The names and tags are a contract with those who watch it; docs/operations.md lists them.
/// </summary>
public sealed class Telemetry : IDisposable
{
    /// <summary>Name of the meter and of the source of activities.</summary>
    public const string Name = "NtmWorkflow";

    /// <summary>Outcome of an act that was taken.</summary>
    public const string Taken = "taken";

    /// <summary>Outcome of an act that was refused.</summary>
    public const string Refused = "refused";

    /// <summary>Outcome of an act that ended with a fault of the service.</summary>
    public const string Failed = "failed";

    /// <summary>Outcome of an act whose sender went away before it was taken.</summary>
    public const string Cancelled = "cancelled";

    private static readonly AsyncLocal<bool> OnlyTried = new();

    private const string ActTag = "act";
    private const string OutcomeTag = "outcome";
    private const string CodeTag = "code";
    private const string SweepTag = "sweep";

    private readonly ActivitySource _activities = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _acts;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _lostRaces;
    private readonly Histogram<double> _sweepLag;

    /// <summary>Makes the instruments; each host has its own.</summary>
    public Telemetry()
    {
        _acts = _meter.CreateCounter<long>("ntm.acts", "{act}", "Acts that were sent.");
        _refusals = _meter.CreateCounter<long>("ntm.refusals", "{refusal}", "Reasons for which acts were refused.");
        _lostRaces = _meter.CreateCounter<long>("ntm.races.lost", "{race}", "Units of work that began again because another one won.");
        _sweepLag = _meter.CreateHistogram<double>("ntm.sweep.lag", "s", "How long what a sweep acted on had been due.");
    }

    /// <summary>Whether what is sent now is only tried, as a preview does, and never kept.</summary>
    internal static bool IsTrying => OnlyTried.Value;

    /// <summary>Has what is sent until the end of this asynchronous method taken as tried only.</summary>
    internal static void OnlyTry() => OnlyTried.Value = true;

    /// <summary>Begins an act; none when nobody listens.</summary>
    public Activity? Begin(string act) => _activities.StartActivity(act)?.SetTag(ActTag, act);

    /// <summary>Counts an act that was sent.</summary>
    /// <param name="activity">As it was begun.</param>
    /// <param name="act">Name of the act.</param>
    /// <param name="outcome"><see cref="Taken"/>, <see cref="Refused"/>, <see cref="Failed"/> or <see cref="Cancelled"/>.</param>
    /// <param name="refusals">Everything that stood in the way.</param>
    public void Count(Activity? activity, string act, string outcome, IReadOnlyList<Refusal> refusals)
    {
        activity?.SetTag(OutcomeTag, outcome);
        _acts.Add(1, new(ActTag, act), new(OutcomeTag, outcome));
        foreach (var refusal in refusals)
        {
            _refusals.Add(1, new(ActTag, act), new(CodeTag, refusal.Code));
        }
    }

    /// <summary>Counts a unit of work that begins again.</summary>
    public void CountLostRace() => _lostRaces.Add(1);

    /// <summary>Notes how long something had been due when a sweep acted on it.</summary>
    /// <param name="sweep">Name of the sweep.</param>
    /// <param name="late">How long, from 0 up.</param>
    public void NoteLag(string sweep, TimeSpan late) => _sweepLag.Record(Math.Max(0, late.TotalSeconds), new KeyValuePair<string, object?>(SweepTag, sweep));

    /// <summary>Has the age of the oldest notice that was not sent yet told whenever somebody asks.</summary>
    /// <param name="age">Age in seconds; 0 when nothing waits.</param>
    public void WatchOutbox(Func<double> age) => _meter.CreateObservableGauge("ntm.outbox.age", age, "s", "Age of the oldest notice that was not sent yet.");

    /// <inheritdoc/>
    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }
}
