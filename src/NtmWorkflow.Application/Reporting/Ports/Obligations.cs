using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.Ports;

/// <summary>Whose obligations a person may see.</summary>
/// <param name="Organisation">The own organisation.</param>
/// <param name="Provinces">Provinces that are seen whole.</param>
/// <param name="WithCommunes">Whether the communes of the own district are seen.</param>
/// <param name="Copied">Duties whose reports come to the organisation as a copy, as <c>{province} {duty}</c>.</param>
public sealed record ObligationScope(
    OrganisationId Organisation, IReadOnlyList<string> Provinces, bool WithCommunes, IReadOnlyList<string> Copied);

/// <summary>Which obligations are shown.</summary>
public enum ObligationView
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Owed and not done.</summary>
    Open,

    /// <summary>Owed, not done and late.</summary>
    Late,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Done after the last day.</summary>
    DoneLate,

    /// <summary>Owed again because the report came back.</summary>
    Returned,
}

/// <summary>What is searched for among obligations.</summary>
/// <param name="View">Which of them.</param>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Search">Part of the organisation's name or the title, with or without diacritics.</param>
/// <param name="Organisation">Only of this organisation.</param>
/// <param name="Debtor">Only of this kind of body.</param>
/// <param name="Duty">Only of this duty, demand or task.</param>
/// <param name="Period">Only of this period.</param>
/// <param name="DueFrom">Only due on or after this day.</param>
/// <param name="DueTo">Only due up to this day.</param>
public sealed record ObligationFilter(
    ObligationView View = ObligationView.All,
    ObligationKind? Kind = null,
    string? Search = null,
    OrganisationId? Organisation = null,
    DebtorKind? Debtor = null,
    string? Duty = null,
    string? Period = null,
    DateOnly? DueFrom = null,
    DateOnly? DueTo = null);

/// <summary>How many obligations there are in each state.</summary>
/// <param name="Open">Not done and not late.</param>
/// <param name="Late">Not done and late.</param>
/// <param name="Done">Done in time.</param>
/// <param name="DoneLate">Done after the last day.</param>
public sealed record ObligationCounts(int Open, int Late, int Done, int DoneLate);

/// <summary>Somebody to be told something.</summary>
/// <param name="Role">Role.</param>
/// <param name="Organisation">Organisation.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Address">Where the matter is found.</param>
/// <param name="Kind">What kind of notice it is.</param>
/// <param name="Occasion">What calls for it, where the same must never be told twice to the same role and organisation.</param>
public sealed record Telling(Role Role, OrganisationId Organisation, string Text, string Address, NoticeKind Kind, Guid? Occasion = null);

/// <summary>The obligations as people see and fulfil them.</summary>
public interface IObligations
{
    /// <summary>One obligation that the person may see, or none.</summary>
    Task<Obligation?> FindAsync(ObligationScope scope, Guid id, CancellationToken cancellation);

    /// <summary>Obligations that the person may see: the latest first, then those due soonest.</summary>
    Task<Page<Obligation>> ListAsync(ObligationScope scope, ObligationFilter filter, DateOnly today, int page, CancellationToken cancellation);

    /// <summary>How many of them there are in each state.</summary>
    Task<ObligationCounts> CountAsync(ObligationScope scope, ObligationFilter filter, DateOnly today, CancellationToken cancellation);

    /// <summary>Open obligations that a report for this one serves too.</summary>
    Task<IReadOnlyList<Obligation>> ServedByAsync(Guid id, CancellationToken cancellation);

    /// <summary>The day of the first sending of those of these obligations that are fulfilled.</summary>
    Task<IReadOnlyDictionary<Guid, DateOnly>> FulfilledOnAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation);

    /// <summary>Open obligations that this one stands for, and those that one of them stands for.</summary>
    Task<IReadOnlyList<Obligation>> UnderAsync(Guid id, CancellationToken cancellation);

    /// <summary>What a report with a form fulfils.</summary>
    Task<IReadOnlyList<Obligation>> FulfilledByAsync(ReportKey report, CancellationToken cancellation);

    /// <summary>What a sending fulfils.</summary>
    Task<IReadOnlyList<Obligation>> FulfilledByAsync(Guid submission, CancellationToken cancellation);

    /// <summary>Keeps a sending and what it does to obligations; lost where one of them is no longer in the state that the step began in.</summary>
    Task KeepAsync(ObligationSent sent, CancellationToken cancellation);

    /// <summary>Keeps steps; lost where an obligation is no longer in the state that its step began in.</summary>
    Task KeepAsync(IReadOnlyList<ObligationStep> steps, CancellationToken cancellation);

    /// <summary>What happened to an obligation: reminders that went out or were skipped.</summary>
    Task<IReadOnlyList<ReminderMade>> RemindersAsync(Guid id, CancellationToken cancellation);

    /// <summary>How punctual the organisations of a province are, year by year.</summary>
    Task<IReadOnlyList<Punctuality>> PunctualityAsync(string province, DateOnly today, CancellationToken cancellation);

    /// <summary>Puts a notice into the outbox.</summary>
    Task TellAsync(Telling telling, CancellationToken cancellation);

    /// <summary>The next day after this one on which a reminder goes out or something becomes late, or none.</summary>
    Task<DateOnly?> NextEventAsync(DateOnly after, CancellationToken cancellation);
}

/// <summary>A reminder that went out, or was skipped.</summary>
/// <param name="Rung">Id of the rung.</param>
/// <param name="Day">Its own day.</param>
/// <param name="On">Day on which it was settled.</param>
/// <param name="Skipped">Why it did not go out, or none.</param>
public sealed record ReminderMade(string Rung, DateOnly Day, DateOnly On, string? Skipped);
