using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations.Rules;

namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>More time that somebody asks for (đề nghị gia hạn).</summary>
/// <param name="Id">Identity that the request gets.</param>
/// <param name="Until">The day asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When it is asked for.</param>
/// <param name="By">Who asks.</param>
public sealed record ExtensionPlea(Guid Id, DateOnly Until, string Reason, DateTimeOffset At, string By);

/// <summary>A decision on more time (quyết định gia hạn).</summary>
/// <param name="Granted">Whether it is granted.</param>
/// <param name="Because">Words of the decision.</param>
/// <param name="By">Who decides.</param>
/// <param name="On">Day in Việt Nam.</param>
public sealed record ExtensionRuling(bool Granted, string Because, string By, DateOnly On);

/// <summary>What a decision on more time does (kết quả gia hạn).</summary>
/// <param name="Extension">The request with its decision.</param>
/// <param name="Moved">The obligation with its new last day in time; none where it was not granted, or is owed no longer.</param>
public sealed record ExtensionOutcome(Extension Extension, ObligationStep? Moved);

/// <summary>Asks for more time and decides on it, or refuses with all reasons (các bước gia hạn).</summary>
public static class ExtensionSteps
{
    /// <summary>Asks for more time for a report on demand.</summary>
    /// <param name="obligation">The obligation.</param>
    /// <param name="earlier">What was asked for it before.</param>
    /// <param name="plea">What is asked for.</param>
    /// <param name="today">The day in Việt Nam.</param>
    public static Outcome<Extension> Ask(Obligation obligation, IReadOnlyList<Extension> earlier, ExtensionPlea plea, DateOnly today) => Rule.Allow(
        () => new Extension(
            plea.Id, obligation.Id, obligation.OrganisationName, obligation.Title, obligation.DueDay!.Value, plea.Until, plea.Reason.Trim(),
            plea.At, plea.By, null, null, null),
        new OnlyOpenDemandsAreExtended(obligation),
        new ExtensionIsLater(obligation, plea.Until, today),
        new ExtensionIsAskedOnce(earlier));

    /// <summary>Decides; a granted day becomes the last day in time.</summary>
    /// <param name="extension">The request, or none where there is no such one.</param>
    /// <param name="obligation">The obligation, or none where there is no request.</param>
    /// <param name="ruling">The decision.</param>
    public static Outcome<ExtensionOutcome> Decide(Extension? extension, Obligation? obligation, ExtensionRuling ruling) => Rule.Allow(
        () => new ExtensionOutcome(
            extension! with { Granted = ruling.Granted, DecidedBecause = ruling.Because.Trim(), DecidedBy = ruling.By },
            ruling.Granted && obligation is { State: ObligationState.Open } ? Moved(obligation, extension.Until, ruling.On) : null),
        new ExtensionWaits(extension));

    /// <summary>Reminders that went out for the earlier day stay settled; those that are left count from the new one.</summary>
    private static ObligationStep Moved(Obligation obligation, DateOnly until, DateOnly on) =>
        new(obligation, obligation with { DueDay = until, Reminding = obligation.Reminding.From(on) });
}
