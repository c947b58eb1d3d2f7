using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>A page on which a body gives its verdict on each of its indicators.</summary>
public abstract class VerdictPage : DossierPage
{
    /// <summary>The round before this one, or none.</summary>
    internal PreviousRound? Previous { get; private set; }

    /// <summary>The indicators to judge.</summary>
    internal IReadOnlyList<VerdictLine> Lines { get; private protected set; } = [];

    /// <summary>The indicators that the body judges.</summary>
    protected abstract IEnumerable<Indicator> ToJudge();

    /// <summary>The body's own draft, where it keeps one.</summary>
    private protected virtual IReadOnlyList<IndicatorVerdict>? Kept => null;

    /// <inheritdoc/>
    protected override async Task LoadedAsync()
    {
        if (Case.Dossier.Submissions > 1 && await AskAsync(new ViewLedgerQuery(DossierId)) is { } ledger)
        {
            Previous = PreviousRound.Of([.. ledger.Entries.Select(entry => entry.Act)]);
        }

        Lines = VerdictForm.Lines(ToJudge(), Case.Dossier, Previous, Form, kept: Kept);
    }
}
