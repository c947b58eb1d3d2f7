using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>One version of all rules: the folder as it was at the start with everything that was confirmed since.</summary>
/// <param name="reading">The files, read and without a problem.</param>
/// <param name="lines">The ledger of figures that led to it.</param>
/// <param name="announced">The ledger of announced days off and worked.</param>
/// <param name="ruled">The ledger of what was decided on units of the plans.</param>
internal sealed class RulesVersion(
    WorkflowsReading reading, IReadOnlyList<FigureLine> lines, IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>> announced, IReadOnlyList<LedgerEntry<PlanRuling>> ruled)
{
    public WorkflowsReading Reading => reading;

    public IReadOnlyList<FigureLine> Lines => lines;

    public IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>> Announced => announced;

    public IReadOnlyList<LedgerEntry<PlanRuling>> Ruled => ruled;

    public int Sequence => Lines.Count == 0 ? 0 : Lines[^1].Entry.Sequence;

    public int CalendarSequence => announced.Count == 0 ? 0 : announced[^1].Sequence;

    public int PlanSequence => ruled.Count == 0 ? 0 : ruled[^1].Sequence;

    public RuleFiles Files => Reading.Files!;

    public RuleBook Book { get; } = announced.Count + ruled.Count == 0
        ? reading.RuleBook!
        : reading.RuleBook! with
        {
            Calendar = announced.Aggregate(reading.RuleBook.Calendar, (calendar, entry) => entry.Act.InForce?.On(calendar) ?? calendar),
            Provinces = PlanRuling.Over(reading.RuleBook.Provinces, [.. ruled.Select(entry => entry.Act)]),
        };

    /// <summary>Whether it knows all that another version knows, and more.</summary>
    public bool GoesBeyond(RulesVersion other) =>
        Sequence >= other.Sequence && CalendarSequence >= other.CalendarSequence && PlanSequence >= other.PlanSequence
        && (Sequence > other.Sequence || CalendarSequence > other.CalendarSequence || PlanSequence > other.PlanSequence);
}

/// <summary>The rules that new dossiers take, for the whole service. A newer version is put in at once, never half.</summary>
public sealed class RulesInForce
{
    private readonly Lock _gate = new();
    private volatile RulesVersion _now;

    internal RulesInForce(WorkflowsReading folder)
    {
        Folder = folder;
        _now = new RulesVersion(folder, [], [], []);
    }

    /// <summary>The rule book in force.</summary>
    public RuleBook Book => _now.Book;

    /// <summary>Demonstration data by province year.</summary>
    public IReadOnlyDictionary<string, Demonstration> Demonstrations => Folder.Demonstrations;

    /// <summary>The folder as it was at the start.</summary>
    internal WorkflowsReading Folder { get; }

    internal RulesVersion Now => _now;

    /// <summary>Puts a version in force, unless a newer one is.</summary>
    internal void Take(RulesVersion version)
    {
        lock (_gate)
        {
            if (version.GoesBeyond(_now))
            {
                _now = version;
            }
        }
    }
}
