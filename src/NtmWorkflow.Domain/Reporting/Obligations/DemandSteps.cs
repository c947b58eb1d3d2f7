using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations.Rules;

namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>Who is to report (cơ quan được yêu cầu).</summary>
/// <param name="All">Every body of the province that may owe something.</param>
/// <param name="Asking">Id of the body that asks; it never asks itself.</param>
/// <param name="Organisations">Ids of those that are named.</param>
/// <param name="Kinds">Kinds of body of which all are meant.</param>
public sealed record DemandAddressees(
    IReadOnlyList<Debtor> All, OrganisationId Asking, IReadOnlyList<OrganisationId> Organisations, IReadOnlyList<DebtorKind> Kinds)
{
    /// <summary>Those who owe it.</summary>
    public IReadOnlyList<Debtor> Chosen =>
        [.. All.Where(one => one.Id != Asking && (Kinds.Contains(one.Kind) || Organisations.Contains(one.Id)))];

    /// <summary>Ids of those that are named but are no body of the province.</summary>
    public IReadOnlyList<OrganisationId> Unknown => [.. Organisations.Where(id => All.All(one => one.Id != id)).Distinct()];
}

/// <summary>A demand with what is owed for it (yêu cầu và nghĩa vụ kèm theo).</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Owed">One obligation for each organisation.</param>
public sealed record DemandOpened(Demand Demand, IReadOnlyList<BookedObligation> Owed);

/// <summary>A demand that was taken back (thu hồi yêu cầu báo cáo), with what is owed no longer.</summary>
/// <param name="Demand">The demand, with the words of its withdrawal.</param>
/// <param name="Freed">What had not been sent yet.</param>
public sealed record DemandTakenBack(Demand Demand, IReadOnlyList<ObligationStep> Freed);

/// <summary>Demands reports and takes demands back, or refuses with all reasons (các bước của yêu cầu báo cáo).</summary>
public static class DemandSteps
{
    /// <summary>Demands a report.</summary>
    /// <param name="demand">The demand; how many owe it is counted here.</param>
    /// <param name="addressees">Who is to report.</param>
    /// <param name="ladder">Id of the way to remind, or none.</param>
    /// <param name="today">The day in Việt Nam.</param>
    public static Outcome<DemandOpened> Make(Demand demand, DemandAddressees addressees, string? ladder, DateOnly today) => Rule.Allow(
        () => new DemandOpened(
            demand with { Owed = addressees.Chosen.Count },
            [.. addressees.Chosen.Select(one => BookedObligation.Of(OwedBy(one, demand, ladder), today, today))]),
        new OrganisationsAreKnown(addressees),
        new OrganisationsAreChosen(addressees));

    /// <summary>Takes a demand back; its words stay, and what was sent stays.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="owed">What is still owed for it.</param>
    /// <param name="because">Why.</param>
    /// <param name="by">Who.</param>
    public static Outcome<DemandTakenBack> Withdraw(Demand demand, IReadOnlyList<Obligation> owed, string because, string by) => Rule.Allow(
        () => new DemandTakenBack(
            demand with { WithdrawnBecause = because.Trim(), WithdrawnBy = by },
            [.. owed.Select(one => new ObligationStep(one, one with { State = ObligationState.Withdrawn, Reminding = one.Reminding.Ended() }))]),
        new DemandStands(demand));

    private static OwedReport OwedBy(Debtor debtor, Demand demand, string? ladder) => new(
        new(debtor.Id, $"{demand.Id}", ""), ObligationKind.Demand, demand.ProvinceYear, debtor, demand.Title, new(demand.DueDay, demand.DueDay), ladder, null);
}
