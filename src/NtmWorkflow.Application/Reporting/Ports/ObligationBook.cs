using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.Ports;

/// <summary>The book of obligations as the sweep keeps it. Everything is written with the unit of work at hand.</summary>
public interface IObligationBook
{
    /// <summary>The first day that was ever swept, or none: what fell due before is nobody's debt here.</summary>
    Task<DateOnly?> SinceAsync(CancellationToken cancellation);

    /// <summary>What the last sweep of the rules was made with, or none.</summary>
    Task<string?> SweptAsync(CancellationToken cancellation);

    /// <summary>Notes the day and the rules of a sweep.</summary>
    Task NoteAsync(DateOnly today, string stamp, CancellationToken cancellation);

    /// <summary>Everything in a province that is owed.</summary>
    Task<IReadOnlyList<OpenObligation>> OpenAsync(string province, CancellationToken cancellation);

    /// <summary>The day on which the rules first had each organisation of a province owe something.</summary>
    Task<IReadOnlyDictionary<OrganisationId, DateOnly>> FirstBookedAsync(string province, CancellationToken cancellation);

    /// <summary>Dossiers of a province that have arrived there: whose, and the duty under which their filing would be owed.</summary>
    Task<IReadOnlySet<(OrganisationId Organisation, string Duty)>> ArrivedAsync(string province, CancellationToken cancellation);

    /// <summary>Which of these identities stand in the book, in whatever state.</summary>
    Task<IReadOnlySet<Guid>> KnownAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation);

    /// <summary>Adds obligations.</summary>
    Task OpenAsync(IReadOnlyList<BookedObligation> opened, CancellationToken cancellation);

    /// <summary>Changes and drops obligations.</summary>
    Task ChangeAsync(IReadOnlyList<ObligationMove> moved, IReadOnlyList<OpenObligation> dropped, CancellationToken cancellation);

    /// <summary>Open obligations whose next reminder is due by a day, so many at most.</summary>
    Task<IReadOnlyList<ObligationToRemind>> ToRemindAsync(DateOnly today, int most, CancellationToken cancellation);

    /// <summary>Writes what became of the reminders of an obligation and when to look again.</summary>
    void Settle(ObligationToRemind obligation, RemindersDue reminders, DateOnly today);

    /// <summary>Writes what was settled.</summary>
    Task SaveAsync(CancellationToken cancellation);
}
