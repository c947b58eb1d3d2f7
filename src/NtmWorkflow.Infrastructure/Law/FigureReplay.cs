using System.Text.Json.Nodes;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Infrastructure.Workflows.Figures;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Law;

/// <summary>Puts the confirmed figures over the folder, in their order; what no longer fits is told and left out.</summary>
internal static class FigureReplay
{
    public static RulesVersion Run(WorkflowsReading folder, IReadOnlyList<LedgerEntry<ProposalAct<FigureRuling>>> entries, IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>> announced, IReadOnlyList<LedgerEntry<PlanRuling>> ruled)
    {
        var (files, lines) = Apply(folder, entries);
        var reading = WorkflowsReader.Read(files.WithoutDemonstrations(), []);
        return reading.Problems.Count == 0 ? new RulesVersion(reading, lines, announced, ruled) : OneByOne(folder, entries, announced, ruled);
    }

    /// <summary>The file with a figure's new values; none when they do not fit it any more.</summary>
    public static (SourceFile? File, string? Problem) Write(
        RuleFiles files, FigureRuling change, IReadOnlySet<string> groups)
    {
        if (files.Read(change.File) is not { } file)
        {
            return (null, $"tệp {change.File} không còn");
        }

        var found = FigureFinder.In(JsonNode.Parse(file.Text)).FirstOrDefault(one => one.Key == change.Figure);
        if (found is null)
        {
            return (null, $"{change.File} không còn chỗ {change.Figure}");
        }

        if (Holds(found, change.Old))
        {
            return (FigureWriter.Write(file, found, change.New, change.Source.ToString(), groups), null);
        }

        return found.Status == FigureStatus.Verified && Holds(found, change.New)
            ? (file, null)
            : (null, $"tệp hiện ghi {string.Join("; ", found.Values.Where(value => change.Old.ContainsKey(value.Name)).Select(value => $"{value.Label}: {value.Text ?? "trống"}"))}");
    }

    /// <summary>Codes of the commune groups of all regimes.</summary>
    public static IReadOnlySet<string> Groups(RuleBook book) => book.Regimes.Values
        .SelectMany(regime => regime.Regime.CommuneGroups ?? [])
        .Select(group => group.Code)
        .ToHashSet(StringComparer.Ordinal);

    private static (RuleFiles Files, List<FigureLine> Lines) Apply(WorkflowsReading folder, IEnumerable<LedgerEntry<ProposalAct<FigureRuling>>> entries)
    {
        var files = folder.Files!;
        var groups = Groups(folder.RuleBook!);
        var lines = new List<FigureLine>();
        foreach (var entry in entries)
        {
            if (entry.Act.InForce is not { } change)
            {
                lines.Add(new(entry, null));
                continue;
            }

            var (file, problem) = Write(files, change, groups);
            files = file is null ? files : files.With(file);
            lines.Add(new(entry, problem));
        }

        return (files, lines);
    }

    /// <summary>Something breaks a rule of the files that have changed meanwhile: each is tried by itself, and only that one is left out.</summary>
    private static RulesVersion OneByOne(WorkflowsReading folder, IReadOnlyList<LedgerEntry<ProposalAct<FigureRuling>>> entries, IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>> announced, IReadOnlyList<LedgerEntry<PlanRuling>> ruled)
    {
        var reading = folder;
        var groups = Groups(folder.RuleBook!);
        var lines = new List<FigureLine>();
        foreach (var entry in entries)
        {
            if (entry.Act.InForce is not { } change)
            {
                lines.Add(new(entry, null));
                continue;
            }

            var (file, problem) = Write(reading.Files!, change, groups);
            if (file is not null)
            {
                var next = WorkflowsReader.Read(reading.Files!.With(file).WithoutDemonstrations(), []);
                problem = next.Problems.Count == 0 ? null : next.Problems[0].Sentence;
                reading = problem is null ? next : reading;
            }

            lines.Add(new(entry, problem));
        }

        return new RulesVersion(reading, lines, announced, ruled);
    }

    private static bool Holds(FoundStatement found, IReadOnlyDictionary<string, string?> values) =>
        values.All(value => found.Values.Any(one => one.Name == value.Key && one.Text == value.Value));
}
