using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.People.Security;

/// <summary>
/// Events that wait to be stored, the same ones of a minute as one. Of each kind, a person, and all strangers together, fill no more than
/// some lines a minute; what is above them is one line with its count. So no flood fills the table or the memory, and none goes uncounted.
/// </summary>
internal sealed class SecurityBuffer
{
    /// <summary>A limit of the service: more different ones nobody reads, and their count says it.</summary>
    public const int MostOfAMinute = 100;

    /// <summary>So many are kept while the database is away; after that only counts are.</summary>
    public const int MostWaiting = 20_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(SecurityEvent Event, string Whose), HashSet<ToldEvent>> _ofThisMinute = [];
    private Dictionary<ToldEvent, ToldCount> _waiting = [];
    private long _minute;

    /// <summary>Takes an event.</summary>
    public void Add(ToldEvent told, ToldCount count)
    {
        lock (_gate)
        {
            if (told.Minute > _minute)
            {
                _minute = told.Minute;
                _ofThisMinute.Clear();
            }

            Keep(HasRoom(told) ? told : told.Rest, count);
        }
    }

    /// <summary>Gives everything that waits, to be stored.</summary>
    public IReadOnlyDictionary<ToldEvent, ToldCount> Take()
    {
        lock (_gate)
        {
            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }

    /// <summary>Takes back what could not be stored.</summary>
    public void Return(IReadOnlyDictionary<ToldEvent, ToldCount> taken)
    {
        lock (_gate)
        {
            foreach (var (told, count) in taken)
            {
                Keep(told, count);
            }
        }
    }

    private bool HasRoom(ToldEvent told)
    {
        if (!_ofThisMinute.TryGetValue((told.Event, told.Whose), out var seen))
        {
            _ofThisMinute[(told.Event, told.Whose)] = seen = [];
        }

        return seen.Contains(told) || (seen.Count < MostOfAMinute && _waiting.Count < MostWaiting && seen.Add(told));
    }

    private void Keep(ToldEvent told, ToldCount count) =>
        _waiting[told] = _waiting.TryGetValue(told, out var before) ? before.And(count) : count;
}
