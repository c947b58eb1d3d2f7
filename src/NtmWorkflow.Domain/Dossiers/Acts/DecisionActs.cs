using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>The chairman returned the dossier instead of deciding (trả lại hồ sơ trình).</summary>
/// <param name="Reasons">Why.</param>
/// <param name="Step">Id of the step that the path leads back to.</param>
public sealed record DecisionReturned(string Reasons, string Step) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Decide, "return");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Session = null, ReturnedBecause = Reasons };
}

/// <summary>The chairman revoked a recognition or kept it (quyết định thu hồi hoặc giữ công nhận), on the dossier of the revocation.</summary>
/// <param name="Revoked">Revoked, or kept.</param>
/// <param name="Number">The decision's number in its year; none where it is kept.</param>
/// <param name="Day">Day of the decision.</param>
/// <param name="Grounds">Why.</param>
/// <param name="Paper">What it says and who signed it; none where it is kept.</param>
/// <param name="Series">Symbol of its body's decisions (ký hiệu), where it is not the usual one.</param>
public sealed record RevocationDecided(
    bool Revoked, int? Number, DateOnly Day, string Grounds, DecisionPaper? Paper = null, string? Series = null) : DossierAct
{
    /// <summary>Number and symbol as they are written; none where there is no number.</summary>
    public string? Symbol => Number is { } number ? IssuedDecision.SymbolOf(number, Series) : null;

    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.DecideRevocation, Revoked ? "revoke" : "keep");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { RevocationDecision = this };
}

/// <summary>How a recognition ended.</summary>
public enum RecognitionEnd
{
    /// <summary>It was revoked (bị thu hồi).</summary>
    Revoked,

    /// <summary>A unit made by a merger took it over (được thừa nhận ở đơn vị mới).</summary>
    TakenOver,

    /// <summary>Its unit was merged, and the new unit was accepted at a lower level only (hết hiệu lực do sắp xếp đơn vị).</summary>
    Lapsed,
}

/// <summary>A recognition ended, as the dossier of the recognition itself says (công nhận hết hiệu lực).</summary>
/// <param name="How">How.</param>
/// <param name="By">The dossier whose decision ended it.</param>
/// <param name="Symbol">Number and symbol of that decision.</param>
/// <param name="Day">Day of that decision.</param>
/// <param name="Code">Code under which that decision is checked.</param>
public sealed record RecognitionEnded(RecognitionEnd How, DossierId By, string Symbol, DateOnly Day, string Code) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Ended = this };
}
