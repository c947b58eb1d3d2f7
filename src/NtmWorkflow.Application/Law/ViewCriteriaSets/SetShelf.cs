using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ViewCriteriaSets;

/// <summary>A version of a set that a reader can choose.</summary>
/// <param name="Reference">Which.</param>
/// <param name="RegimeName">Name of its regime.</param>
/// <param name="Title">Title of the set.</param>
/// <param name="AppliesTo">Kind of unit that is judged by it.</param>
/// <param name="Until">For a state of the file in force that is past: its last day, or none.</param>
/// <param name="From">For a state of the file in force that is to come: its first day, or none.</param>
/// <param name="Archived">Whether it is a former file, kept for the dossiers that are pinned to it.</param>
public sealed record SetChoice(
    SetReference Reference, string RegimeName, string Title, UnitKind AppliesTo, DateOnly? Until = null, DateOnly? From = null, bool Archived = false);

/// <summary>A set that was looked up, as it is on its day.</summary>
/// <param name="Reference">Which.</param>
/// <param name="Regime">Its regime.</param>
/// <param name="Set">The set with the indicators of the day alone.</param>
/// <param name="Day">The day.</param>
public sealed record FoundSet(SetReference Reference, Regime Regime, CriteriaSet Set, DateOnly Day);

/// <summary>Finds criteria sets: those in force, and every version that was.</summary>
internal sealed class SetShelf(IRuleBooks books, ISetVersions versions, TimeProvider clock)
{
    /// <summary>The set, or that there is none.</summary>
    public async Task<Outcome<FoundSet>> FindAsync(string field, SetReference? reference, CancellationToken cancellation)
    {
        var regime = reference is null ? null : books.Current.Regimes.GetValueOrDefault(reference.Regime);
        var set = reference is null || regime is null ? null : await ReadAsync(regime, reference, cancellation);
        if (set is null)
        {
            return new Refusal(
                RefusalKind.NotFound,
                "no-such-criteria-set",
                "Không tìm thấy bộ tiêu chí hoặc phiên bản này.",
                Field: field,
                Remedy: "Chọn bộ tiêu chí trong danh sách.");
        }

        var day = reference!.Day ?? clock.TodayInVietnam();
        return new FoundSet(reference, regime!.Regime, set.AsOf(day), day);
    }

    /// <summary>Every set in force with its states before, then the archived versions.</summary>
    public async Task<IReadOnlyList<SetChoice>> ChoicesAsync(CancellationToken cancellation)
    {
        var today = clock.TodayInVietnam();
        var archived = await versions.AllAsync(cancellation);
        return
        [
            .. from regime in books.Current.Regimes.Values.OrderByDescending(one => one.Regime.From)
               from set in regime.Sets.Values.OrderBy(one => one.AppliesTo).ThenBy(one => one.Id, StringComparer.Ordinal)
               from choice in Of(regime, set, archived, today)
               select choice,
        ];
    }

    private async Task<CriteriaSet?> ReadAsync(RegimeBook regime, SetReference reference, CancellationToken cancellation) =>
        reference.Version is { } version && regime.SetHashes.GetValueOrDefault(reference.Set) != version
            ? await versions.ReadAsync(reference.Regime, reference.Set, version, cancellation)
            : regime.Sets.GetValueOrDefault(reference.Set);

    private static IEnumerable<SetChoice> Of(RegimeBook regime, CriteriaSet set, IReadOnlyList<SetVersion> archived, DateOnly today)
    {
        var now = new SetReference(regime.Regime.Id, set.Id);
        var choice = new SetChoice(now, regime.Regime.Name, set.Title, set.AppliesTo);

        // Each day on which an indicator begins divides what was before from what is since.
        var turns = set.Demands().Select(one => one.From).OfType<DateOnly>().Distinct().OrderDescending().ToList();
        var former = archived.Where(one => one.Regime == now.Regime && one.Set == now.Set && one.Hash != regime.SetHashes[set.Id]);
        return
        [
            choice,
            .. turns.Where(day => day > today).Select(day => choice with { Reference = now with { Day = day }, From = day }),
            .. turns.Where(day => day <= today).Select(day => day.AddDays(-1)).Select(last => choice with { Reference = now with { Day = last }, Until = last }),
            .. former.Select(one => choice with { Reference = now with { Version = one.Hash }, Archived = true }),
        ];
    }
}
