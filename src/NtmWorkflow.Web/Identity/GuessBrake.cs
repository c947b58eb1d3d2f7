using System.Runtime.InteropServices;

namespace NtmWorkflow.Web.Identity;

/// <summary>From whom a password comes, for as far as guesses are counted.</summary>
/// <param name="Name">The name as accounts are found by it; whether there is one does not matter.</param>
/// <param name="Network">The network it comes from.</param>
/// <param name="Device">The browser that has signed in with this name before; none where none has.</param>
internal sealed record Guesser(string Name, string Network, string? Device);

/// <summary>
/// Makes whoever guesses passwords wait, longer each time (làm chậm thử mật khẩu). A try is counted as wrong before it is checked, so that
/// many at once cannot race past the limit. A browser or an address from which somebody has signed in is counted by itself: strangers
/// who try their name do not slow them down.
/// </summary>
internal sealed class GuessBrake(GuessLimits limits, TimeProvider clock)
{
    private const int MostDoublings = 20;
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _known = new(StringComparer.Ordinal);
    private DateTimeOffset _swept;

    /// <summary>Takes one try: none when it may be checked now, else how long to wait.</summary>
    public TimeSpan? Begin(Guesser guesser)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            var counted = Counted(guesser);
            var wait = counted.Max(one => _counts.GetValueOrDefault(one.Key).Next - now);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            foreach (var (key, free) in counted)
            {
                var wrong = _counts.GetValueOrDefault(key).Wrong + 1;
                _counts[key] = new(wrong, now + WaitAfter(wrong - free));
            }

            return null;
        }
    }

    /// <summary>The try was right: the name begins anew, and the place is known from now on. Of an address only this one try is taken back.</summary>
    public void Succeed(Guesser guesser)
    {
        lock (_gate)
        {
            foreach (var (key, _) in Counted(guesser))
            {
                if (key == OfAddress(guesser))
                {
                    _counts[key] = new(Math.Max(0, _counts.GetValueOrDefault(key).Wrong - 1), clock.GetUtcNow());
                }
                else
                {
                    _counts.Remove(key);
                }
            }

            _known[OfPlace(guesser)] = clock.GetUtcNow();
        }
    }

    private (string Key, int Free)[] Counted(Guesser guesser) =>
        guesser.Device is { } device ? [($"device {guesser.Name} {device}", limits.OfName)]
        : _known.ContainsKey(OfPlace(guesser)) ? [(OfPlace(guesser), limits.OfName)]
        : [($"name {guesser.Name}", limits.OfName), (OfAddress(guesser), limits.OfAddress)];

    private static string OfAddress(Guesser guesser) => $"address {guesser.Network}";

    private static string OfPlace(Guesser guesser) => $"place {guesser.Name} {guesser.Network}";

    private TimeSpan WaitAfter(int beyond)
    {
        var wait = beyond < 0 ? TimeSpan.Zero : limits.FirstWait * (1 << Math.Min(beyond, MostDoublings));
        return wait < limits.LongestWait ? wait : limits.LongestWait;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < limits.LongestWait)
        {
            return;
        }

        _swept = now;
        foreach (var key in _counts.Where(one => now - one.Value.Next > Quiet).Select(one => one.Key).ToList())
        {
            _counts.Remove(key);
        }

        foreach (var key in _known.Where(one => now - one.Value > Remembered).Select(one => one.Key).ToList())
        {
            _known.Remove(key);
        }
    }

    /// <summary>Wrong tries in a row, and when the next one may be made.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Count(int Wrong, DateTimeOffset Next);
}
