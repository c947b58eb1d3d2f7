using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>What rules would do to last days, for those who change rules (hạn báo cáo theo quy định).</summary>
public interface IDueDays
{
    /// <summary>What a rule book would change today, without changing it.</summary>
    Task<DueDayMoves> PreviewAsync(RuleBook book, CancellationToken cancellation);
}

/// <summary>A last day that would move; of an obligation that is new or falls away, only one of the two days is there.</summary>
/// <param name="OrganisationName">Who owes.</param>
/// <param name="Title">What.</param>
/// <param name="Before">Last day in time now.</param>
/// <param name="After">Last day in time then.</param>
public sealed record DueDayMove(string OrganisationName, string Title, DateOnly? Before, DateOnly? After);

/// <summary>What a change of the rules would do to what is owed and not due yet (xem trước thay đổi hạn).</summary>
/// <param name="Moves">Last days that would move; the first hundred.</param>
/// <param name="Moved">How many would move.</param>
/// <param name="Opened">How many obligations would be new.</param>
/// <param name="Dropped">How many would be owed no longer.</param>
/// <param name="Openings">Those that would be new; the first hundred.</param>
/// <param name="Withdrawals">Those that would be owed no longer; the first hundred.</param>
public sealed record DueDayMoves(
    IReadOnlyList<DueDayMove> Moves, int Moved, int Opened, int Dropped, IReadOnlyList<DueDayMove> Openings, IReadOnlyList<DueDayMove> Withdrawals)
{
    private const int Shown = 100;

    /// <summary>What of the changes people want to see.</summary>
    public static DueDayMoves Of(ObligationChanges changes)
    {
        var moved = changes.Moved.Where(one => one.Before.Due != one.After.Owed.Due).ToList();
        return new(
            First(moved.Select(one => new DueDayMove(one.Before.OrganisationName, one.Before.Title, one.Before.Due?.Last, one.After.Owed.Due?.Last))),
            moved.Count, changes.Opened.Count, changes.Dropped.Count,
            First(changes.Opened.Select(one => new DueDayMove(one.Owed.Debtor.Name, one.Owed.Title, null, one.Owed.Due?.Last))),
            First(changes.Dropped.Select(one => new DueDayMove(one.OrganisationName, one.Title, one.Due?.Last, null))));
    }

    private static IReadOnlyList<DueDayMove> First(IEnumerable<DueDayMove> moves) =>
    [
        .. moves.OrderBy(one => one.Before ?? one.After).ThenBy(one => one.Title, StringComparer.Ordinal)
            .ThenBy(one => one.OrganisationName, StringComparer.Ordinal).Take(Shown),
    ];
}
