using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>An obligation as it is written into the book (nghĩa vụ ghi vào sổ).</summary>
/// <param name="Owed">What is owed.</param>
/// <param name="On">Day on which it is written.</param>
/// <param name="NextLook">The next day on which to look at its reminders; none when nobody is reminded of it.</param>
public sealed record BookedObligation(OwedReport Owed, DateOnly On, DateOnly? NextLook)
{
    /// <summary>Writes what is owed; what fell due before a day is never reminded of.</summary>
    /// <param name="owed">What is owed.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="remindFrom">First last day in time that is reminded of.</param>
    public static BookedObligation Of(OwedReport owed, DateOnly today, DateOnly remindFrom) =>
        new(owed, today, owed.Ladder is not null && owed.Due is { } due && due.Last >= remindFrom ? today : null);
}

/// <summary>An obligation that is owed and stands in the book (nghĩa vụ còn phải thực hiện).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Organisation">Who owes.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Title">What.</param>
/// <param name="Due">When, or none.</param>
/// <param name="Ladder">How it is reminded of, or none.</param>
/// <param name="AbsorbedBy">The obligation whose report serves it too, or none.</param>
/// <param name="Kind">What it is about; what the office demanded is not the rules'.</param>
/// <param name="WasSent">Whether it was sent once and came back.</param>
public sealed record OpenObligation(
    Guid Id, OrganisationId Organisation, string OrganisationName, string Title, Due? Due, string? Ladder, Guid? AbsorbedBy,
    ObligationKind Kind = ObligationKind.Report, bool WasSent = false)
{
    /// <summary>Whether the rules of today have it otherwise.</summary>
    public bool DiffersFrom(OwedReport now) =>
        Due != now.Due || Title != now.Title || AbsorbedBy != now.AbsorbedBy?.Id || Ladder != now.Ladder || OrganisationName != now.Debtor.Name;

    /// <summary>
    /// Whether the rules of today may change it: nothing that is due already, came back or was demanded. A unit that is no more owes
    /// nothing at all, and one that was not yet owed nothing. A dossier not handed in follows the plan and what the office decides.
    /// </summary>
    /// <param name="units">The unit that owes it, as each year of the province names it; none for other bodies.</param>
    /// <param name="today">The day it is.</param>
    public bool MayChange(IEnumerable<Unit> units, DateOnly today) =>
        units.Any(unit => unit.LastDay < today)
        || Kind == ObligationKind.Filing
        || (Kind != ObligationKind.Demand && !WasSent && (Due is null || Due.Last >= today || units.Any(unit => !unit.Stands(today) || !unit.Stands(Due.Last))));
}

/// <summary>An obligation that is to be as the rules of today have it (nghĩa vụ thay đổi).</summary>
/// <param name="Before">As it stands.</param>
/// <param name="After">As it is to be.</param>
public sealed record ObligationMove(OpenObligation Before, BookedObligation After);

/// <summary>What the rules of today change in the book (thay đổi nghĩa vụ).</summary>
/// <param name="Opened">New ones.</param>
/// <param name="Moved">Those that change; never one that is due already.</param>
/// <param name="Dropped">Those that are owed no longer.</param>
public sealed record ObligationChanges(
    IReadOnlyList<BookedObligation> Opened, IReadOnlyList<ObligationMove> Moved, IReadOnlyList<OpenObligation> Dropped)
{
    /// <summary>How many obligations change.</summary>
    public int Count => Opened.Count + Moved.Count + Dropped.Count;

    /// <summary>Compares what is owed with what stands in the book.</summary>
    /// <param name="owed">What the rules of today have, a little further ahead than is opened.</param>
    /// <param name="known">Which of it stands in the book, in whatever state.</param>
    /// <param name="standing">What of the book the rules may change (<see cref="OpenObligation.MayChange"/>).</param>
    /// <param name="today">The day it is.</param>
    /// <param name="since">The first day that was ever swept.</param>
    /// <param name="horizon">The last day up to which obligations are opened.</param>
    public static ObligationChanges Of(
        IReadOnlyList<OwedReport> owed,
        IReadOnlySet<Guid> known,
        IReadOnlyList<OpenObligation> standing,
        DateOnly today,
        DateOnly since,
        DateOnly horizon)
    {
        var byId = owed.ToDictionary(one => one.Key.Id);
        return new(
            [.. owed.Where(one => !known.Contains(one.Key.Id) && (one.Due is null || one.Due.Last <= horizon)).Select(one => BookedObligation.Of(one, today, since))],
            [.. from one in standing
                let now = byId.GetValueOrDefault(one.Id)
                where now is not null && one.DiffersFrom(now)
                select new ObligationMove(one, BookedObligation.Of(now, today, today))],
            [.. standing.Where(one => !byId.ContainsKey(one.Id))]);
    }
}
