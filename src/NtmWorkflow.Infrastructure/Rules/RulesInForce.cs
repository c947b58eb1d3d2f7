using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Rules;

/// <summary>One version of all rules: the folder as it was at the start with everything that was confirmed since.</summary>
/// <param name="Reading">The files, read and without a problem.</param>
/// <param name="Lines">The ledger of figures that led to it.</param>
internal sealed record RulesVersion(WorkflowsReading Reading, IReadOnlyList<FigureLine> Lines)
{
    public int Sequence => Lines.Count == 0 ? 0 : Lines[^1].Entry.Sequence;

    public RuleFiles Files => Reading.Files!;

    public RuleBook Book => Reading.RuleBook!;
}

/// <summary>The rules that new dossiers take, for the whole service. A newer version is put in at once, never half.</summary>
public sealed class RulesInForce
{
    private readonly Lock _gate = new();
    private volatile RulesVersion _now;

    internal RulesInForce(WorkflowsReading folder)
    {
        Folder = folder;
        _now = new RulesVersion(folder, []);
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
            if (version.Sequence > _now.Sequence)
            {
                _now = version;
            }
        }
    }
}
