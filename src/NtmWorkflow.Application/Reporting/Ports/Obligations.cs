using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.Ports;

/// <summary>Where an obligation stands (tình trạng nghĩa vụ).</summary>
public enum ObligationState
{
    /// <summary>Still owed.</summary>
    Open,

    /// <summary>Fulfilled.</summary>
    Done,

    /// <summary>The office took its demand back.</summary>
    Withdrawn,

    /// <summary>The rules ask for it no longer.</summary>
    Dropped,
}

/// <summary>A report that was sent, or a task reported as done (lần gửi báo cáo).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Day">Day in Việt Nam, which decides whether it was late.</param>
/// <param name="Document">Number and symbol of the document, or none.</param>
/// <param name="Note">Words, or none.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Report">The report that was filled in with a form, or none.</param>
/// <param name="Files">Files that were sent with it; a report with a form has its own.</param>
public sealed record Submission(
    Guid Id, DateTimeOffset At, DateOnly Day, string? Document, string? Note, string By, ReportKey? Report = null, IReadOnlyList<EvidenceFile>? Files = null);

/// <summary>A report that came back for correction (trả lại để sửa).</summary>
/// <param name="On">Day on which it was returned.</param>
/// <param name="CorrectBy">Last day for the correction, or none.</param>
/// <param name="Reason">What to correct.</param>
public sealed record ObligationReturn(DateOnly On, DateOnly? CorrectBy, string Reason);

/// <summary>Something an organisation owes (nghĩa vụ phải thực hiện).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="ProvinceYear">Province year whose files or office ask for it.</param>
/// <param name="Organisation">Who owes.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Debtor">Kind of body.</param>
/// <param name="Duty">Id of the duty, the demand or the task.</param>
/// <param name="Period">Key of the period; empty where there is none.</param>
/// <param name="Title">What, with its period.</param>
/// <param name="Mark">The day that the plan names, or none.</param>
/// <param name="DueDay">Last day in time, or none for what goes on all the time.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AbsorbedBy">The obligation whose report serves this one too, or none.</param>
/// <param name="Submission">The report that was sent last, or none.</param>
/// <param name="FirstSent">Day of the first sending, which decides whether it was punctual; none before.</param>
/// <param name="Return">The last time that the report came back, or none.</param>
/// <param name="AcceptedOn">Day on which the receiver accepted the report, or none.</param>
public sealed record Obligation(
    Guid Id,
    ObligationKind Kind,
    string ProvinceYear,
    string Organisation,
    string OrganisationName,
    DebtorKind Debtor,
    string Duty,
    string Period,
    string Title,
    DateOnly? Mark,
    DateOnly? DueDay,
    ObligationState State,
    Guid? AbsorbedBy,
    Submission? Submission,
    DateOnly? FirstSent = null,
    ObligationReturn? Return = null,
    DateOnly? AcceptedOn = null)
{
    /// <summary>Whether it is owed again because its report came back.</summary>
    public bool IsReturned => State == ObligationState.Open && Return is not null;

    /// <summary>Days late on a day: the first sending counts, against the first last day in time. 0 when it is not late.</summary>
    public int LateDays(DateOnly today) => DueDay is { } due && State is ObligationState.Open or ObligationState.Done
        ? Math.Max(0, (FirstSent ?? today).DayNumber - DueDay!.Value.DayNumber)
        : 0;

    /// <summary>Days by which the correction of a returned report is late; 0 when it is not, or no day was given.</summary>
    public int CorrectionLateDays(DateOnly today) => IsReturned && Return!.CorrectBy is { } by ? Math.Max(0, today.DayNumber - by.DayNumber) : 0;
}

/// <summary>Whose obligations a person may see.</summary>
/// <param name="Organisation">The own organisation.</param>
/// <param name="Provinces">Provinces that are seen whole.</param>
/// <param name="WithCommunes">Whether the communes of the own district are seen.</param>
/// <param name="Copied">Duties whose reports come to the organisation as a copy, as <c>{province} {duty}</c>.</param>
public sealed record ObligationScope(
    string Organisation, IReadOnlyList<string> Provinces, bool WithCommunes, IReadOnlyList<string> Copied);

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
    string? Organisation = null,
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

/// <summary>How punctual an organisation is (kỷ luật báo cáo).</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Year">Year of the last days in time.</param>
/// <param name="InTime">Reports sent in time.</param>
/// <param name="Late">Reports sent late.</param>
/// <param name="Missing">Reports not sent though their day has passed.</param>
public sealed record Punctuality(string Organisation, string OrganisationName, int Year, int InTime, int Late, int Missing)
{
    /// <summary>Reports whose day has passed or that were sent.</summary>
    public int Total => InTime + Late + Missing;

    /// <summary>Share sent in time, in percent, cut to two places; none when nothing was owed yet.</summary>
    public decimal? Percent => Total == 0 ? null : new Share(InTime, Total).Percent;
}

/// <summary>Somebody to be told something.</summary>
/// <param name="Role">Role.</param>
/// <param name="Organisation">Organisation.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Address">Where the matter is found.</param>
/// <param name="Kind">What kind of notice it is.</param>
/// <param name="Occasion">What calls for it, where the same must never be told twice to the same role and organisation.</param>
public sealed record Telling(Role Role, string Organisation, string Text, string Address, NoticeKind Kind, Guid? Occasion = null);

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

    /// <summary>Records a report that fulfils these obligations; those of the same day that it does not serve stand alone from then on.</summary>
    Task SubmitAsync(Submission submission, string organisation, IReadOnlyList<Guid> fulfilled, CancellationToken cancellation);

    /// <summary>Makes what a report fulfilled owed again because it came back; the day of its first sending stays.</summary>
    /// <returns>How many obligations are owed again.</returns>
    Task<int> ReopenAsync(ReportKey report, ObligationReturn returned, CancellationToken cancellation);

    /// <summary>Makes what was sent without a form owed again because it came back; the day of its first sending stays.</summary>
    /// <returns>How many obligations are owed again.</returns>
    Task<int> ReopenAsync(Guid submission, ObligationReturn returned, CancellationToken cancellation);

    /// <summary>Notes that the receiver accepted a report.</summary>
    Task AcceptAsync(ReportKey report, DateOnly on, CancellationToken cancellation);

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
