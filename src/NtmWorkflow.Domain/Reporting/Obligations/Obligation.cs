using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Reporting.Obligations;

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

/// <summary>A report that came back for correction (trả lại để sửa).</summary>
/// <param name="On">Day on which it was returned.</param>
/// <param name="CorrectBy">Last day for the correction, or none.</param>
/// <param name="Reason">What to correct.</param>
public sealed record ObligationReturn(DateOnly On, DateOnly? CorrectBy, string Reason);

/// <summary>How an obligation is reminded of (vòng nhắc việc).</summary>
/// <param name="Ladder">Id of the ladder, or none where nobody is reminded.</param>
/// <param name="Round">How often its report came back; the ladder begins anew each time.</param>
/// <param name="Next">The next day on which to look at it; none when there is nothing more to send.</param>
public sealed record ReminderRound(string? Ladder, int Round = 0, DateOnly? Next = null)
{
    /// <summary>Nothing more is sent in this round.</summary>
    public ReminderRound Ended() => this with { Next = null };

    /// <summary>Looked at again from a day on, where there is a ladder.</summary>
    public ReminderRound From(DateOnly day) => this with { Next = Ladder is null ? null : day };
}

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
/// <param name="Reminding">How it is reminded of; the sweep keeps it, nobody is told.</param>
/// <param name="FirstSent">Day of the first sending, which decides whether it was punctual; none before.</param>
/// <param name="Return">The last time that the report came back, or none.</param>
/// <param name="AcceptedOn">Day on which the receiver accepted the report, or none.</param>
public sealed record Obligation(
    Guid Id,
    ObligationKind Kind,
    ProvinceYearId ProvinceYear,
    OrganisationId Organisation,
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
    [property: JsonIgnore] ReminderRound Reminding,
    DateOnly? FirstSent = null,
    ObligationReturn? Return = null,
    DateOnly? AcceptedOn = null)
{
    /// <summary>Whether it is owed again because its report came back.</summary>
    public bool IsReturned => State == ObligationState.Open && Return is not null;

    /// <summary>Days late on a day: the first sending counts, against the first last day in time. 0 when it is not late.</summary>
    public int LateDays(DateOnly today) => DueDay is { } due && State is ObligationState.Open or ObligationState.Done
        ? Math.Max(0, (FirstSent ?? today).DayNumber - due.DayNumber)
        : 0;

    /// <summary>Days by which the correction of a returned report is late; 0 when it is not, or no day was given.</summary>
    public int CorrectionLateDays(DateOnly today) => IsReturned && Return!.CorrectBy is { } by ? Math.Max(0, today.DayNumber - by.DayNumber) : 0;

    /// <summary>Whether a report with a form fulfils it: while it is owed, and in place of a bare record.</summary>
    public bool TakesAForm() => this is { State: ObligationState.Open } or { State: ObligationState.Done, Submission.Report: null };

    /// <summary>Whether its report was sent with a form and came back: it is corrected there, a bare record would leave it returned.</summary>
    public bool IsCorrectedInItsForm() => this is { IsReturned: true, Submission.Report: not null };

    /// <summary>Who owes it.</summary>
    public Debtor Owner() => new(Organisation, Debtor, OrganisationName, null);
}
