namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>What is to happen outside of the database once the unit of work at hand is committed, or when it is not.</summary>
internal sealed class TransactionEnd
{
    private readonly List<Action> _whenCommitted = [];
    private readonly List<Action> _whenUndone = [];

    /// <summary>The same action of the same object is run once, however often it is asked for.</summary>
    public void WhenCommitted(Action action)
    {
        if (!_whenCommitted.Contains(action))
        {
            _whenCommitted.Add(action);
        }
    }

    public void WhenUndone(Action action) => _whenUndone.Add(action);

    public void Committed()
    {
        Action[] actions = [.. _whenCommitted];
        Clear();
        Array.ForEach(actions, action => action());
    }

    public void Undone()
    {
        Action[] actions = [.. _whenUndone.AsEnumerable().Reverse()];
        Clear();
        Array.ForEach(actions, action => action());
    }

    private void Clear()
    {
        _whenCommitted.Clear();
        _whenUndone.Clear();
    }
}
