using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>What all decisions need: their paper, their number, and the end of the recognitions that they end.</summary>
/// <param name="desk">Where acts are taken.</param>
/// <param name="ledger">The ledgers.</param>
/// <param name="current">Who decides.</param>
public sealed class DecisionDesk(DossierDesk desk, ILedger ledger, ICurrentActor current)
{
    /// <summary>The decision about to be issued.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="number">Its number.</param>
    /// <param name="day">Its day.</param>
    /// <param name="wording">What was typed, or none: as proposed.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<DecisionToIssue> ToIssueAsync(
        DossierCase @case, DecisionKind kind, int number, DateOnly day, DecisionWording? wording, CancellationToken cancellation) => new(
        number,
        day,
        DecisionWording.Complete(wording, @case, current.Actor!, kind, day),
        current.Actor!,
        await ledger.DecisionNumberIsTakenAsync(@case.Dossier.Registration.ProvinceYear, current.Actor!, day.Year, number, cancellation),
        @case.Rules.Province.SeriesOf(current.Actor!.Organisation));

    /// <summary>The dossier whose recognition this one concerns, or none.</summary>
    public async Task<Dossier?> ConcernedAsync(DossierCase @case, CancellationToken cancellation) =>
        @case.Dossier.Registration.Concerns is { } concerned && await desk.OpenAsync(concerned, cancellation) is { Succeeded: true } opened
            ? opened.Value.Dossier
            : null;

    /// <summary>Tells the dossiers of recognitions that they have ended, in the same unit of work as the act that ended them.</summary>
    /// <param name="taken">The act.</param>
    /// <param name="dossiers">The dossiers of the recognitions.</param>
    /// <param name="ended">What they are told.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<ActTaken>> EndAsync(
        ActTaken taken, IEnumerable<DossierId> dossiers, RecognitionEnded ended, CancellationToken cancellation)
    {
        foreach (var dossier in dossiers)
        {
            var noted = await desk.NoteAsync(dossier, ended, cancellation);
            if (!noted.Succeeded)
            {
                return noted;
            }
        }

        return taken;
    }
}
