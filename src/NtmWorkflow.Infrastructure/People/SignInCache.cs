using System.Collections.Concurrent;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>The sessions that this node knows to hold, each for half a minute: not every request asks the database, and none is answered by what is older.</summary>
/// <param name="clock">The machine's own clock: a demonstration clock jumps.</param>
public sealed class SignInCache(TimeProvider clock)
{
    /// <summary>Longest time after which the end of a session is known on every node.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private const int Most = 10_000;
    private readonly ConcurrentDictionary<Guid, (HeldSession Held, DateTimeOffset At)> _known = [];

    /// <summary>The clock of sessions.</summary>
    internal TimeProvider Clock => clock;

    /// <summary>Forgets everything, so that what was ended here ends here at once.</summary>
    public void Forget() => _known.Clear();

    internal HeldSession? Find(Guid id) =>
        _known.TryGetValue(id, out var known) && clock.GetUtcNow() - known.At < Freshness ? known.Held : null;

    internal void Keep(Guid id, HeldSession held, DateTimeOffset at)
    {
        if (_known.Count >= Most)
        {
            Forget();
        }

        _known[id] = (held, at);
    }
}
