using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Persistence;
using NtmWorkflow.Process;

namespace NtmWorkflow.Integration.Service;

/// <summary>
/// Holds the service to <c>docs/steps.md</c>: on every path, at every step, every act is really sent by somebody of every role.
/// Nothing is kept of it, so that each finds the dossier at the same step.
/// </summary>
public sealed class StepTableTests
{
    private static readonly string[] Gates = ["sign-in-first", "not-yours-to-do", DossierPath.NotThisStepCode];

    [DatabaseFact]
    public async Task EveryActAtEveryStepByEveryRole_Sent_IsAnsweredAsTheTableSays()
    {
        var wrong = new List<string>();
        var cells = 0;
        foreach (var at in Enumerable.Range(0, await PathsAsync()))
        {
            // A unit has one dossier of a level, whatever its path: each path has a database of its own.
            await using var service = await TestService.StartAsync();
            var path = PathExample.AllOf(service.Rules.Book)[at];
            service.Clock.Advance(path.Rules.Day.ToDateTime(new(8, 0)) - service.Clock.TodayInVietnam().ToDateTime(new(8, 0)));
            var table = StepTable.Of(path);
            var dossier = new PlacedDossier(service, path);
            foreach (var state in PlacedDossier.Places(path))
            {
                await dossier.PutAsync(state);
                foreach (var (act, request) in SampleRequests.For(dossier.Dossier, path.Rules.Day, state))
                {
                    foreach (var person in StepTable.People(path))
                    {
                        cells++;
                        var expected = Expected(table, state, act, person);
                        var answer = await AnswerAsync(service, person, request);
                        if (answer != expected)
                        {
                            wrong.Add($"{path.Rules.PathFile}, {Open(state)}: {request.GetType().Name} by {person?.Role.Id() ?? "visitor"}: {answer ?? "allowed"}, the table says {expected ?? "allowed"}");
                        }
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(1000);
    }

    private static async Task<int> PathsAsync()
    {
        await using var service = await TestService.StartAsync();
        return PathExample.AllOf(service.Rules.Book).Count;
    }

    /// <summary>Several steps may be open at once: an act is allowed when it is at any of them.</summary>
    private static string? Expected(IReadOnlyList<StepAnswer> table, ProcessState state, Permission permission, Actor? person)
    {
        var here = state.OpenTasks.Where(task => task.Available).Select(task => task.ElementId).ToHashSet(StringComparer.Ordinal);
        var answers = table.Where(answer => here.Contains(answer.Task) && answer.Permission == permission && answer.Role == person?.Role).Select(answer => answer.Refusal).ToList();
        return answers.Contains(null) ? null : answers[0];
    }

    /// <summary>The gate that refused the request, or none when it came through to the rules of the act itself.</summary>
    private static Task<string?> AnswerAsync(TestService service, Actor? person, object request) => service.InScopeAsync(async provider =>
    {
        service.SignIn(provider, person);
        object answer;
        try
        {
            answer = await provider.GetRequiredService<IUnitOfWork>().RunAsync(
                async _ => (object)await ((dynamic)provider.GetRequiredService<IMediator>()).Send((dynamic)request), _ => false, CancellationToken.None);
        }
        catch (InvalidOperationException unexplained) when (unexplained.Message.EndsWith("no act says how.", StringComparison.Ordinal))
        {
            // A dossier that was only set down lacks the acts that say how it ended: who ends it was let through.
            return null;
        }

        var refusals = (IReadOnlyList<Refusal>)answer.GetType().GetProperty(nameof(Outcome<int>.Refusals))!.GetValue(answer)!;
        return refusals.Select(refusal => refusal.Code).FirstOrDefault(Gates.Contains);
    });

    private static string Open(ProcessState state) => string.Join(" + ", state.OpenTasks.Where(task => task.Available).Select(task => task.ElementId));
}
