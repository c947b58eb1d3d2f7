using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Application.Reporting.Ports;

/// <summary>An obligation that stands in the book and is not due yet.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Organisation">Who owes.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Title">What.</param>
/// <param name="Due">When, or none.</param>
/// <param name="Ladder">How it is reminded of, or none.</param>
/// <param name="AbsorbedBy">The obligation whose report serves it too, or none.</param>
public sealed record OpenObligation(
    Guid Id, string Organisation, string OrganisationName, string Title, Due? Due, string? Ladder, Guid? AbsorbedBy);

/// <summary>An obligation that is to be as the rules of today have it.</summary>
/// <param name="Before">As it stands.</param>
/// <param name="After">As it is to be.</param>
public sealed record ObligationMove(OpenObligation Before, OwedReport After);

/// <summary>What the rules of today change in the book (thay đổi nghĩa vụ).</summary>
/// <param name="Opened">New ones.</param>
/// <param name="Moved">Those that change; never one that is due already.</param>
/// <param name="Dropped">Those that are owed no longer.</param>
public sealed record ObligationChanges(
    IReadOnlyList<OwedReport> Opened, IReadOnlyList<ObligationMove> Moved, IReadOnlyList<OpenObligation> Dropped)
{
    /// <summary>Whether nothing changes.</summary>
    public bool AreNone => Opened.Count + Moved.Count + Dropped.Count == 0;
}

/// <summary>An obligation whose next reminder is due.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="ProvinceYear">Province year.</param>
/// <param name="Organisation">Who owes.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Debtor">Kind of body.</param>
/// <param name="Title">What.</param>
/// <param name="Last">Last day in time; for a report that came back, the last day for its correction.</param>
/// <param name="Ladder">Id of the ladder.</param>
/// <param name="IsAbsorbed">Whether another obligation of the same day stands for it.</param>
/// <param name="Serves">Titles of the obligations that it stands for.</param>
/// <param name="Settled">Rungs that were settled before, in this round.</param>
/// <param name="Round">How often its report came back; the ladder begins anew each time.</param>
public sealed record ObligationToRemind(
    Guid Id,
    string ProvinceYear,
    string Organisation,
    string OrganisationName,
    DebtorKind Debtor,
    string Title,
    DateOnly Last,
    string Ladder,
    bool IsAbsorbed,
    IReadOnlyList<string> Serves,
    IReadOnlySet<string> Settled,
    int Round = 0);

/// <summary>The book of obligations as the sweep keeps it. Everything is written with the unit of work at hand.</summary>
public interface IObligationBook
{
    /// <summary>The first day that was ever swept, or none: what fell due before is nobody's debt here.</summary>
    Task<DateOnly?> SinceAsync(CancellationToken cancellation);

    /// <summary>What the last sweep of the rules was made with, or none.</summary>
    Task<string?> SweptAsync(CancellationToken cancellation);

    /// <summary>Notes the day and the rules of a sweep.</summary>
    Task NoteAsync(DateOnly today, string stamp, CancellationToken cancellation);

    /// <summary>Reports and tasks of a province that are owed, were never sent and are not due before a day.</summary>
    Task<IReadOnlyList<OpenObligation>> OpenAsync(string province, DateOnly notBefore, CancellationToken cancellation);

    /// <summary>Which of these identities stand in the book, in whatever state.</summary>
    Task<IReadOnlySet<Guid>> KnownAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation);

    /// <summary>Adds obligations.</summary>
    /// <param name="opened">They.</param>
    /// <param name="today">Day on which they are opened.</param>
    /// <param name="remindFrom">First day on which to look at reminders; obligations due before it are never reminded of.</param>
    /// <param name="cancellation">Cancels.</param>
    Task OpenAsync(IReadOnlyList<OwedReport> opened, DateOnly today, DateOnly remindFrom, CancellationToken cancellation);

    /// <summary>Changes and drops obligations.</summary>
    Task ChangeAsync(IReadOnlyList<ObligationMove> moved, IReadOnlyList<OpenObligation> dropped, DateOnly today, CancellationToken cancellation);

    /// <summary>Open obligations whose next reminder is due by a day, so many at most.</summary>
    Task<IReadOnlyList<ObligationToRemind>> ToRemindAsync(DateOnly today, int most, CancellationToken cancellation);

    /// <summary>Writes what became of the reminders of an obligation and when to look again.</summary>
    void Settle(ObligationToRemind obligation, RemindersDue reminders, DateOnly today);

    /// <summary>Writes what was settled.</summary>
    Task SaveAsync(CancellationToken cancellation);
}
