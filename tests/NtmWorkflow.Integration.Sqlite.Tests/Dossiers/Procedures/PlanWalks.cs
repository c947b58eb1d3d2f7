using System.Text.Json.Nodes;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>For each plan one service, whose people are signed in once.</summary>
public sealed class PlanWalks : IAsyncLifetime
{
    private readonly Dictionary<string, (RunningService Service, Walk Walk)> _walks = new(StringComparer.Ordinal);
    private int _number = 100;

    /// <summary>A number for the next decision: each is given once in a year.</summary>
    internal int NextNumber => ++_number;

    /// <summary>Everything that a plan names: province year, unit, level.</summary>
    public static TheoryData<string, string, string> Targets(string provinceYear)
    {
        var targets = new TheoryData<string, string, string>();
        var plan = File.ReadAllText(Path.Combine(WorkflowsCopy.Original, "provinces", provinceYear, "plan.json"));
        foreach (var target in JsonNode.Parse(plan)!["targets"]!.AsArray())
        {
            targets.Add(provinceYear, (string)target!["unit"]!, (string)target["level"]!);
        }

        return targets;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var (service, _) in _walks.Values)
        {
            await service.DisposeAsync();
        }
    }

    /// <summary>The people of a plan at work, once it is in force and its districts may prepare.</summary>
    internal async Task<Walk> OfAsync(string provinceYear)
    {
        if (_walks.TryGetValue(provinceYear, out var known))
        {
            return known.Walk;
        }

        var service = await RunningService.StartAsync();
        var walk = new Walk(service, provinceYear);
        _walks[provinceYear] = (service, walk);
        var plan = walk.Data.Plan;
        var from = plan.DistrictFiling?.From is { } filing && filing > plan.Date ? filing : plan.Date;
        if (from > walk.Today)
        {
            await walk.BeginOnAsync(from);
        }

        return walk;
    }
}
