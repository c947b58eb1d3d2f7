using System.Text.Json.Nodes;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Infrastructure.Workflows.Figures;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Law;

/// <summary>Puts the confirmed figures over the folder, in their order; what no longer fits is told and left out.</summary>
internal static class FigureReplay
{
    public static RulesVersion Run(WorkflowsReading folder, IReadOnlyList<LedgerEntry<FigureConfirmed>> entries, IReadOnlyList<LedgerEntry<CalendarAnnouncement>> announced, IReadOnlyList<LedgerEntry<PlanRuling>> ruled)
    {
        var (files, lines) = Apply(folder, entries);
        var reading = WorkflowsReader.Read(files.WithoutDemonstrations(), []);
        return reading.Problems.Count == 0 ? new RulesVersion(reading, lines, announced, ruled) : OneByOne(folder, entries, announced, ruled);
    }

    /// <summary>The file with a figure's new values; none when they do not fit it any more.</summary>
    public static (SourceFile? File, string? Problem) Write(
        RuleFiles files, string path, string key, IReadOnlyDictionary<string, string?> old, IReadOnlyDictionary<string, string?> now, FigureSource source, IReadOnlySet<string> groups)
    {
        if (files.Read(path) is not { } file)
        {
            return (null, $"tệp {path} không còn");
        }

        var found = FigureFinder.In(JsonNode.Parse(file.Text)).FirstOrDefault(one => one.Key == key);
        if (found is null)
        {
            return (null, $"{path} không còn chỗ {key}");
        }

        if (Holds(found, old))
        {
            return (FigureWriter.Write(file, found, now, source.ToString(), groups), null);
        }

        return found.Status == FigureStatus.Verified && Holds(found, now)
            ? (file, null)
            : (null, $"tệp hiện ghi {string.Join("; ", found.Values.Where(value => old.ContainsKey(value.Name)).Select(value => $"{value.Label}: {value.Text ?? "trống"}"))}");
    }

    /// <summary>Codes of the commune groups of all regimes.</summary>
    public static IReadOnlySet<string> Groups(RuleBook book) => book.Regimes.Values
        .SelectMany(regime => regime.Regime.CommuneGroups ?? [])
        .Select(group => group.Code)
        .ToHashSet(StringComparer.Ordinal);

    private static (RuleFiles Files, List<FigureLine> Lines) Apply(WorkflowsReading folder, IEnumerable<LedgerEntry<FigureConfirmed>> entries)
    {
        var files = folder.Files!;
        var groups = Groups(folder.RuleBook!);
        var lines = new List<FigureLine>();
        foreach (var entry in entries)
        {
            var (file, problem) = Write(files, entry, groups);
            files = file is null ? files : files.With(file);
            lines.Add(new(entry, problem));
        }

        return (files, lines);
    }

    /// <summary>Something breaks a rule of the files that have changed meanwhile: each is tried by itself, and only that one is left out.</summary>
    private static RulesVersion OneByOne(WorkflowsReading folder, IReadOnlyList<LedgerEntry<FigureConfirmed>> entries, IReadOnlyList<LedgerEntry<CalendarAnnouncement>> announced, IReadOnlyList<LedgerEntry<PlanRuling>> ruled)
    {
        var reading = folder;
        var groups = Groups(folder.RuleBook!);
        var lines = new List<FigureLine>();
        foreach (var entry in entries)
        {
            var (file, problem) = Write(reading.Files!, entry, groups);
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

    private static (SourceFile? File, string? Problem) Write(RuleFiles files, LedgerEntry<FigureConfirmed> entry, IReadOnlySet<string> groups)
    {
        var said = entry.Act;
        return Write(files, said.File, said.Figure, said.Old, said.New, said.Source, groups);
    }

    private static bool Holds(FoundStatement found, IReadOnlyDictionary<string, string?> values) =>
        values.All(value => found.Values.Any(one => one.Name == value.Key && one.Text == value.Value));
}
