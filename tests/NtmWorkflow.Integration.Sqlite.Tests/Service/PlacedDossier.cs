using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Persistence;
using NtmWorkflow.Process;

namespace NtmWorkflow.Integration.Service;

/// <summary>A dossier that is set down at any step of its path, without the work that leads there.</summary>
internal sealed class PlacedDossier(TestService service, PathExample path)
{
    private LedgerEntry<DossierAct>? _head;

    public DossierId Dossier => _head!.Dossier;

    /// <summary>States of the path, the nearest to the start first, that together have every task open once.</summary>
    public static IEnumerable<ProcessState> Places(PathExample path)
    {
        var missing = path.Rules.Path.Nodes.Values.OfType<UserTask>().Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<ProcessState>([((StepTaken)ProcessEngine.Step(path.Rules.Path, ProcessState.NotStarted, new Started("1"), FactsOf(path))).State]);
        while (missing.Count > 0 && waiting.TryDequeue(out var state))
        {
            var open = state.OpenTasks.Where(task => task.Available).Select(task => task.ElementId).ToList();
            if (missing.Overlaps(open))
            {
                missing.ExceptWith(open);
                yield return state;
            }

            foreach (var next in Next(path, state).Where(next => seen.Add(string.Join(' ', next.OpenTasks.Select(task => $"{task.ElementId}:{task.Item}:{task.Available}")))))
            {
                waiting.Enqueue(next);
            }
        }

        missing.ShouldBeEmpty($"Every step of {path.Rules.PathFile} can be reached");
    }

    /// <summary>Sets the dossier down at a state, as the next entry of its ledger.</summary>
    public async Task PutAsync(ProcessState state)
    {
        var now = service.Clock.GetUtcNow();
        DossierAct act = _head is null
            ? CommuneSteps.Registration(path.Rules, path.Unit, path.ProvinceYear)
            : new TimeLimitPassed($"to {_head.Sequence + 1}", null, path.Rules.Day);
        var id = _head?.Dossier ?? DossierId.New(now);
        _head = DossierLedger.Chain.Seal(_head?.Head ?? LedgerHead.Start(id.Value), new(Actor.Service, now), act, null, state);
        await service.InScopeAsync(scope => scope.GetRequiredService<IUnitOfWork>().RunAsync(
            token => RecordAsync(scope.GetRequiredService<ILedger>(), _head, token), _ => true, CancellationToken.None));
    }

    private async Task<bool> RecordAsync(ILedger ledger, LedgerEntry<DossierAct> entry, CancellationToken cancellation)
    {
        var entries = await ledger.ReadAsync(entry.Dossier, cancellation);
        var before = entries.Count == 0 ? null : Domain.Dossiers.Dossier.Fold(entries);
        var after = before?.Apply(entry) ?? Domain.Dossiers.Dossier.Fold([entry]);
        await ledger.RecordAsync(new RecordedAct(before, after, entry, null, path.Rules), cancellation);
        return true;
    }

    private static IEnumerable<ProcessState> Next(PathExample path, ProcessState state) =>
        from task in state.OpenTasks
        where task.Available
        from outcome in ((UserTask)path.Rules.Path.Nodes[task.ElementId]).Outcomes
        let step = ProcessEngine.Step(path.Rules.Path, state, new TaskCompleted($"{state.ToJson().Length} {task.Id} {outcome}", task.Id, outcome), FactsOf(path))
        where step is StepTaken
        select ((StepTaken)step).State;

    /// <summary>One department is enough to stand at its step.</summary>
    private static Facts FactsOf(PathExample path) => Facts.None with
    {
        Collections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["departmentsToSign"] = [.. path.Rules.Departments.Take(1)] },
    };
}
