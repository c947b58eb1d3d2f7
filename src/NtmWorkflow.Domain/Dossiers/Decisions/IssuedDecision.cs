using System.Globalization;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Decisions;

/// <summary>What a decision does.</summary>
public enum DecisionKind
{
    /// <summary>Recognises, or accepts after a merger (công nhận, thừa nhận).</summary>
    Recognition,

    /// <summary>Does not recognise, or does not revoke (không công nhận, không thu hồi).</summary>
    Refusal,

    /// <summary>Revokes a recognition (thu hồi).</summary>
    Revocation,
}

/// <summary>A decision with its number, whatever it does and whoever took it (quyết định đã ban hành).</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Symbol">Number and symbol as they are written, for example "2105/QĐ-UBND".</param>
/// <param name="Day">Its day; its year is not the year of achievement.</param>
/// <param name="Number">Its number in the year of its day, of its body's own row; none where the centre numbered it.</param>
/// <param name="Paper">What it says and who signed it; none where only its data is kept.</param>
/// <param name="Signatory">Who signed for the centre, by position; none where a body of the province decided.</param>
/// <param name="Reasons">Why it refuses or revokes; none where it recognises, and where the centre decided.</param>
public sealed record IssuedDecision(
    DecisionKind Kind, string Symbol, DateOnly Day, int? Number, DecisionPaper? Paper = null, string? Signatory = null, string? Reasons = null)
{
    /// <summary>The decision that an act is, or none.</summary>
    public static IssuedDecision? Of(DossierAct act) => act switch
    {
        Recognised recognised => new(DecisionKind.Recognition, recognised.Symbol, recognised.Day, recognised.Number, recognised.Paper),
        RevocationDecided { Revoked: true, Number: { } number } revoked => new(DecisionKind.Revocation, revoked.Symbol!, revoked.Day, number, revoked.Paper, null, revoked.Grounds),
        RecognitionRefused { Number: { } number, Day: { } day } refused => new(DecisionKind.Refusal, refused.Symbol!, day, number, refused.Paper, null, refused.Reasons),
        LocallyDecided local => new(local.Recognised ? DecisionKind.Recognition : DecisionKind.Refusal, local.Symbol, local.Day, local.Number, null, null, local.Reasons),
        CentralDocumentRecorded { Decides: { } kind } central => new(kind, central.Number, central.Day, null, null, central.Signatory),
        _ => null,
    };

    /// <summary>Symbol of a People's Committee's decisions whose province's file names no other (Nghị định 30/2020/NĐ-CP, Phụ lục III).</summary>
    public const string UsualSeries = "QĐ-UBND";

    /// <summary>A number with its symbol; one below ten has a zero before it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="series">Symbol of its body's decisions; none: <see cref="UsualSeries"/>.</param>
    public static string SymbolOf(int number, string? series = null) => $"{number.ToString("00", CultureInfo.InvariantCulture)}/{series ?? UsualSeries}";
}

/// <summary>A decision as it stands in a dossier's ledger (quyết định trong sổ cái).</summary>
/// <param name="Issued">The decision.</param>
/// <param name="Sequence">Number of its line.</param>
/// <param name="Hash">Hash of its line.</param>
/// <param name="Stamp">Who decided and when it was recorded.</param>
public sealed record DecisionOnLedger(IssuedDecision Issued, int Sequence, string Hash, Stamp Stamp)
{
    /// <summary>The code under which anybody checks it.</summary>
    public DecisionCode Code => DecisionCode.Of(Hash);

    /// <summary>The decision that a line of a ledger is, or none.</summary>
    public static DecisionOnLedger? Of(LedgerEntry<DossierAct> entry) => IssuedDecision.Of(entry.Act) is { } issued
        ? new(issued, entry.Sequence, entry.Seal.Hash, entry.Stamp)
        : null;
}
