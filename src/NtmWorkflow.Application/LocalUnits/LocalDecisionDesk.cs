using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Writes one decision into each of its dossiers, or tells what would come of it.</summary>
internal sealed class LocalDecisionDesk(DossierDesk desk, ILedger ledger, ICurrentActor current)
{
    public async Task<Outcome<LocalResults>> DecideAsync(LocalDecision decision, bool write, CancellationToken cancellation)
    {
        var lines = new List<LocalResult>();
        bool? taken = null;
        foreach (var dossier in decision.Dossiers.Distinct())
        {
            var opened = await desk.OpenAsync(dossier, cancellation);
            if (!opened.Succeeded || Gatekeeper.Check(Permission.DecideLocalUnits, current.Actor, Shared.Access.Place.Of(opened.Value)) is not null)
            {
                lines.Add(Hidden(dossier, opened));
                continue;
            }

            taken ??= await IsTakenAsync(opened.Value, decision, cancellation);
            lines.Add(await LineAsync(opened.Value, decision, taken.Value, write, cancellation));
        }

        return new LocalResults(lines);
    }

    /// <summary>The number is asked for once: within one decision all dossiers share it.</summary>
    private Task<bool> IsTakenAsync(DossierCase @case, LocalDecision decision, CancellationToken cancellation) => ledger.DecisionNumberIsTakenAsync(
        @case.Dossier.Registration.ProvinceYear, current.Actor!, decision.Day.Year, decision.Number, cancellation);

    private async Task<LocalResult> LineAsync(DossierCase @case, LocalDecision decision, bool numberTaken, bool write, CancellationToken cancellation)
    {
        var name = @case.Dossier.Registration.UnitName;
        var decided = new LocallyDecided(
            decision.Recognise, decision.Number, decision.Day, decision.Recognise ? null : decision.Reasons, @case.Rules.Province.SeriesOf(current.Actor!.Organisation));
        if (!write)
        {
            return new(name, null, DossierPath.StepIsOpen(@case, PathTasks.LocalDecide, null) is { } closed
                ? [closed]
                : ProcedureSteps.DecideLocally(@case, decided, current.Actor!, numberTaken).Refusals);
        }

        var dossier = @case.Dossier.Id;
        var taken = await desk.TakeAsync(
            dossier,
            null,
            PathTasks.LocalDecide,
            null,
            one => Task.FromResult(ProcedureSteps.DecideLocally(one, decided, current.Actor!, numberTaken)),
            cancellation);
        return new(name, taken.Succeeded ? dossier : null, taken.Refusals);
    }

    /// <summary>The name of a dossier that somebody may not see is not told either.</summary>
    private LocalResult Hidden(DossierId dossier, Outcome<DossierCase> opened) => new($"{dossier}", null, opened.Succeeded
        ? [Gatekeeper.Check(Permission.DecideLocalUnits, current.Actor, Shared.Access.Place.Of(opened.Value))!]
        : opened.Refusals);
}
