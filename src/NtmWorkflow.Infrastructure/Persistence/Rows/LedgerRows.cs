using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>A line of any ledger. Never changed, never deleted; ledger and sequence are its key and the optimistic lock.</summary>
internal abstract class LedgerRow
{
    public int Sequence { get; set; }
    public long AtMicroseconds { get; set; }
    public string ByText { get; set; } = "";
    public string ActText { get; set; } = "";
    public string PreviousHash { get; set; } = "";
    public string Hash { get; set; } = "";

    /// <summary>The line as its chain hashes it.</summary>
    public abstract SealedLine ToLine();

    protected SealedLine ToLine(Guid ledger, string? legalSource = null, string? stateText = null) => new(
        ledger, Sequence, Moments.FromMicroseconds(AtMicroseconds), legalSource, new(ByText, ActText, stateText, PreviousHash, Hash));
}

/// <summary>A line of a dossier's ledger.</summary>
internal sealed class ActRow : LedgerRow
{
    public Guid Dossier { get; set; }
    public string? LegalSource { get; set; }
    public string StateText { get; set; } = "";

    public override SealedLine ToLine() => ToLine(Dossier, LegalSource, StateText);
}

/// <summary>A line of a council session's ledger.</summary>
internal sealed class SessionActRow : LedgerRow
{
    public Guid Session { get; set; }

    public override SealedLine ToLine() => ToLine(Session);
}

/// <summary>A line of a report's ledger.</summary>
internal sealed class ReportEntryRow : LedgerRow
{
    public Guid Report { get; set; }

    public override SealedLine ToLine() => ToLine(Report);
}

/// <summary>A line of the ledger of figures.</summary>
internal sealed class FigureRow : LedgerRow
{
    public override SealedLine ToLine() => ToLine(Guid.Empty);
}

/// <summary>A line of the ledger of announced days off and worked.</summary>
internal sealed class CalendarRow : LedgerRow
{
    public override SealedLine ToLine() => ToLine(Guid.Empty);
}

/// <summary>A line of the ledger of what was decided on units of the plans.</summary>
internal sealed class PlanRulingRow : LedgerRow
{
    public override SealedLine ToLine() => ToLine(Guid.Empty);
}

/// <summary>Writes a sealed line into the row of its kind.</summary>
internal static class LedgerRows
{
    public static TRow Holding<TRow, TAct>(this TRow row, LedgerEntry<TAct> entry)
        where TRow : LedgerRow
    {
        (row.Sequence, row.AtMicroseconds) = (entry.Sequence, entry.At.ToMicroseconds());
        (row.ByText, row.ActText, row.PreviousHash, row.Hash) = (entry.Seal.ByText, entry.Seal.ActText, entry.Seal.PreviousHash, entry.Seal.Hash);
        return row;
    }
}
