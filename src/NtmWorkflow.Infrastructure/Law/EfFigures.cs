using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Figures;
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

    public async Task<Outcome<LedgerEntry<FigureConfirmed>>> RecordAsync(FigureRuling ruling, Actor by, DateTimeOffset at, CancellationToken cancellation)
    {
        var version = await reload.LatestAsync(cancellation);
        var tried = Try(version, ruling);
        if (!tried.Succeeded)
        {
            return Outcome.Refused<LedgerEntry<FigureConfirmed>>(tried.Refusals);
        }

        var (file, reading) = tried.Value;
        var figure = ruling.Figure;
        var head = version.Lines.Select(line => line.Entry).ToList().HeadOf();
        var entry = FigureLedger.Chain.Seal(head, new(by, at), ruling.With(version.Files.Read(figure.File)!.Hash, file.Hash));
        db.FigureEntries.Add(new FigureRow().Holding(entry));
        await archive.KeepAsync(file, cancellation);
        await db.SaveChangesAsync(cancellation);
        var next = new RulesVersion(reading, [.. version.Lines, new FigureLine(entry, null)], version.Announced, version.Ruled);
        end.WhenCommitted(() => rules.Take(next));
        log.Tell(SecurityEvent.RuleChanged, $"{figure.File} {figure.Key}");
        return entry;
    }

    /// <summary>The file and the reading that a ruling leads to, or what the rules of the files have against it.</summary>
    internal static Outcome<(SourceFile File, WorkflowsReading Reading)> Try(RulesVersion version, FigureRuling ruling)
    {
        var (file, problem) = FigureReplay.Write(
            version.Files, ruling.Figure.File, ruling.Figure.Key, ruling.Old, ruling.New, ruling.Source, FigureReplay.Groups(version.Book));
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

    private static string Searched(Figure figure) => PlainText.Of(
        $"{figure.Place} {figure.File} {figure.Source} {string.Join(' ', figure.Values.Select(value => value.Text))}");
}
