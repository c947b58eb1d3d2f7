using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Law;

/// <summary>The ledger of figures in the database, over the rule files.</summary>
internal sealed class EfFigures(NtmDbContext db, RuleReload reload, RulesInForce rules, RuleArchive archive, TransactionEnd end, ISecurityLog log) : IFigures
{
    public async Task<FigureBook> ReadAsync(CancellationToken cancellation)
    {
        var version = await reload.LatestAsync(cancellation);
        return new(
            version.Book, version.Reading.Statements, version.Lines, FigureLedger.Chain.Verify(version.Lines.Select(line => line.Entry)));
    }

    public IEnumerable<Figure> Find(IEnumerable<Figure> figures, FigureFilter filter)
    {
        string[] words = [.. PlainText.Of(filter.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return figures.Where(figure =>
            (string.IsNullOrEmpty(filter.File) || figure.File == filter.File)
            && (filter.Kind is null || figure.Kind == filter.Kind)
            && (filter.Status is null || figure.Status == filter.Status)
            && (words.Length == 0 || Array.TrueForAll(words, Searched(figure).Contains)))
            .OrderBy(figure => figure.Kind);
    }

    public async Task<Outcome<LedgerEntry<ProposalAct<FigureRuling>>>> RecordAsync(
        ProposalAct<FigureRuling> act, Actor by, DateTimeOffset at, CancellationToken cancellation)
    {
        var version = await reload.LatestAsync(cancellation);
        if (act.Step is ProposalStep.Refused or ProposalStep.Withdrawn)
        {
            return await AddAsync(version, version.Reading, act, new(by, at), cancellation);
        }

        var tried = Try(version, act.Change);
        if (!tried.Succeeded)
        {
            return Outcome.Refused<LedgerEntry<ProposalAct<FigureRuling>>>(tried.Refusals);
        }

        var (file, reading) = tried.Value;
        var written = act with { Change = act.Change with { OldHash = version.Files.Read(file.Path)!.Hash, NewHash = file.Hash } };
        if (written.InForce is null)
        {
            return await AddAsync(version, version.Reading, written, new(by, at), cancellation);
        }

        await archive.KeepAsync(file, cancellation);
        var entry = await AddAsync(version, reading, written, new(by, at), cancellation);
        log.Tell(SecurityEvent.RuleChanged, $"{act.Change.File} {act.Change.Figure}");
        return entry;
    }

    /// <summary>The file and the reading that a change leads to, or what the rules of the files have against it.</summary>
    internal static Outcome<(SourceFile File, WorkflowsReading Reading)> Try(RulesVersion version, FigureRuling change)
    {
        var (file, problem) = FigureReplay.Write(version.Files, change, FigureReplay.Groups(version.Book));
        if (file is null)
        {
            return new Refusal(RefusalKind.Conflict, "figure-is-as-you-saw-it", $"Con số đã thay đổi: {problem}.", Remedy: "Mở lại trang rồi quyết định.");
        }

        var reading = WorkflowsReader.Read(version.Files.With(file).WithoutDemonstrations(), []);
        return reading.Problems.Count == 0
            ? (file, reading)
            : reading.Problems.Select(one => Refusal.Unmet(
                "rules-of-the-files-are-kept", $"{one.Sentence} ({one.File}, {one.Where})", null, $"Cần: {one.Expected}.")).ToList();
    }

    private async Task<LedgerEntry<ProposalAct<FigureRuling>>> AddAsync(
        RulesVersion version, WorkflowsReading reading, ProposalAct<FigureRuling> act, Stamp stamp, CancellationToken cancellation)
    {
        var entry = FigureLedger.Chain.Seal(version.Lines.Select(line => line.Entry).ToList().HeadOf(), stamp, act);
        db.FigureEntries.Add(new FigureRow().Holding(entry));
        await db.SaveChangesAsync(cancellation);
        var next = new RulesVersion(reading, [.. version.Lines, new FigureLine(entry, null)], version.Announced, version.Ruled);
        end.WhenCommitted(() => rules.Take(next));
        return entry;
    }

    private static string Searched(Figure figure) => PlainText.Of(
        $"{figure.Place} {figure.File} {figure.Source} {string.Join(' ', figure.Values.Select(value => value.Text))}");
}
