using NtmWorkflow.Application.Access;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Writes one decision into each of its dossiers, or tells what would come of it.</summary>
internal sealed class LocalDecisionDesk(DossierDesk desk, ICurrentActor current)
{
    public async Task<Outcome<LocalResults>> DecideAsync(LocalDecision decision, bool write, CancellationToken cancellation)
    {
        var lines = new List<LocalResult>();
        foreach (var dossier in decision.Dossiers.Distinct())
        {
            lines.Add(await LineAsync(dossier, decision, write, cancellation));
        }

        return new LocalResults(lines);
    }

    private async Task<LocalResult> LineAsync(DossierId dossier, LocalDecision decision, bool write, CancellationToken cancellation)
    {
        var opened = await desk.OpenAsync(dossier, cancellation);
        if (!opened.Succeeded)
        {
            return new($"{dossier}", null, opened.Refusals);
        }

        var @case = opened.Value;
        if (Gatekeeper.Check(Act.DecideLocalUnits, current.Actor, Access.Place.Of(@case)) is { } denied)
        {
            // The name of a dossier that somebody may not see is not told either.
            return new($"{dossier}", null, [denied]);
        }

        var name = @case.Dossier.Registration.UnitName;
        var decided = new LocallyDecided(decision.Recognise, decision.Number, decision.Day, decision.Recognise ? null : decision.Reasons);
        if (!write)
        {
            return new(name, null, DossierPath.StepIsOpen(@case, PathTasks.LocalDecide, null) is { } closed
                ? [closed]
                : ProcedureSteps.DecideLocally(@case, decided).Refusals);
        }

        var taken = await desk.TakeAsync(
            dossier,
            null,
            PathTasks.LocalDecide,
            null,
            one => Task.FromResult(ProcedureSteps.DecideLocally(one, decided)),
            cancellation);
        return new(name, taken.Succeeded ? dossier : null, taken.Refusals);
    }
}
