using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>
/// Ends the recognitions of the units that an accepted unit was made of: they are no more. Those up to the accepted level are
/// taken over, higher ones lapse; a level for which the new unit has a dossier under way is left to that dossier.
/// </summary>
internal sealed class FormerRecognitions(DossierDesk desk, DecisionDesk decisions, ILedger ledger, IRuleBooks books)
{
    /// <summary>Tells each of their dossiers, in the unit of work of the publication.</summary>
    public async Task<Outcome<ActTaken>> EndAsync(ActTaken taken, DossierCase @case, DecisionOnLedger decision, CancellationToken cancellation)
    {
        var issued = decision.Issued;
        foreach (var (former, how) in await FindAsync(@case, cancellation))
        {
            var ended = new RecognitionEnded(how, @case.Dossier.Id, issued.Symbol, issued.Day, decision.Code.ToString());
            var told = await decisions.EndAsync(taken, [former], ended, cancellation);
            if (!told.Succeeded)
            {
                return told;
            }
        }

        return taken;
    }

    /// <summary>
    /// Does the same for what an acceptance at another level had left to a dossier that is refused now; nothing where the
    /// unit is accepted at no level.
    /// </summary>
    public async Task<Outcome<ActTaken>> EndLeftAsync(ActTaken taken, DossierCase refused, CancellationToken cancellation)
    {
        var of = refused.Dossier.Registration;
        foreach (var level in refused.Rules.Regime.Regime.Levels)
        {
            if (await ledger.FindRecognisedAsync(of.ProvinceYear, of.Unit, level.Id, cancellation) is { } id
                && await desk.OpenAsync(id, cancellation) is { Succeeded: true, Value: var accepted }
                && accepted.Dossier is { Registration.Procedure: Procedure.Acceptance, DecisionEntry: { } decision })
            {
                return await EndAsync(taken, accepted, decision, cancellation);
            }
        }

        return taken;
    }

    /// <summary>The dossiers, each in its own province and by the levels of its own regime.</summary>
    private async Task<IReadOnlyList<(DossierId Dossier, RecognitionEnd How)>> FindAsync(DossierCase @case, CancellationToken cancellation)
    {
        var of = @case.Dossier.Registration;
        var found = new List<(DossierId, RecognitionEnd)>();
        foreach (var before in @case.Rules.Province.Province.Unit(of.Unit)?.Predecessors ?? [])
        {
            if (books.Current.HomeOf(before.Unit) is not { } home)
            {
                continue;
            }

            var how = RecognitionEnd.Lapsed;
            foreach (var level in books.Current.Regimes[books.Current.Provinces[home].Province.Regime].Regime.Levels.Reverse())
            {
                how = level.Id == of.Level ? RecognitionEnd.TakenOver : how;
                if (await ledger.FindRecognisedAsync(home, before.Unit, level.Id, cancellation) is { } former
                    && (level.Id == of.Level || !await IsUnderWayAsync(of, level.Id, cancellation)))
                {
                    found.Add((former, how));
                }
            }
        }

        return found;
    }

    private async Task<bool> IsUnderWayAsync(Registered of, string level, CancellationToken cancellation) =>
        await ledger.HasOpenOrRecognisedAsync(of.ProvinceYear, of.Unit, level, cancellation)
        && await ledger.FindRecognisedAsync(of.ProvinceYear, of.Unit, level, cancellation) is null;
}
