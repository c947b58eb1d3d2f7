using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>An obligation whose next reminder is due (nghĩa vụ cần nhắc).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="ProvinceYear">Province year.</param>
/// <param name="Organisation">Who owes.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Debtor">Kind of body.</param>
/// <param name="Title">What.</param>
/// <param name="DueDay">Last day in time.</param>
/// <param name="CorrectBy">Last day for the correction of a report that came back, or none.</param>
/// <param name="Ladder">Id of the ladder.</param>
/// <param name="IsAbsorbed">Whether another obligation of the same day stands for it.</param>
/// <param name="Serves">Titles of the obligations that it stands for.</param>
/// <param name="Settled">Rungs that were settled before, in this round.</param>
/// <param name="Round">How often its report came back; the ladder begins anew each time.</param>
/// <param name="Since">First day on which it was to be looked at.</param>
public sealed record ObligationToRemind(
    Guid Id,
    ProvinceYearId ProvinceYear,
    OrganisationId Organisation,
    string OrganisationName,
    DebtorKind Debtor,
    string Title,
    DateOnly? DueDay,
    DateOnly? CorrectBy,
    string Ladder,
    bool IsAbsorbed,
    IReadOnlyList<string> Serves,
    IReadOnlySet<string> Settled,
    int Round = 0,
    DateOnly? Since = null)
{
    /// <summary>The day that the reminders count from: the last one in time, or the last for the correction.</summary>
    public DateOnly Last => (Round == 0 ? DueDay : CorrectBy)!.Value;
}
