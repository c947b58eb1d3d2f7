using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>How a review ends.</summary>
public enum ReviewConclusion
{
    /// <summary>The recognition stands (giữ vững kết quả).</summary>
    Confirmed,

    /// <summary>Something must be mended by a day (phải khắc phục).</summary>
    Improve,

    /// <summary>The recognition is to be revoked (đề nghị xét thu hồi).</summary>
    Revoke,

    /// <summary>The review must be made again (trả lại).</summary>
    Return,
}

/// <summary>The office concluded a periodic review (kết luận rà soát định kỳ).</summary>
/// <param name="Conclusion">How it ends.</param>
/// <param name="ImproveBy">The day by which it must be mended; none otherwise.</param>
/// <param name="Summary">What was found and what is asked for.</param>
public sealed record ReviewConcluded(ReviewConclusion Conclusion, DateOnly? ImproveBy, string Summary) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.ConcludeReview, Conclusion switch
    {
        ReviewConclusion.Confirmed => "confirmed",
        ReviewConclusion.Improve => "improve",
        ReviewConclusion.Revoke => "revoke",
        _ => "return",
    });

    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        Conclusion == ReviewConclusion.Return ? dossier.Return(Summary) : dossier with { ReviewConclusion = this };
}

/// <summary>A review still open was carried over into one that took its place (chuyển vào kỳ rà soát sau): the later one goes on with what was found.</summary>
/// <param name="Into">The dossier of the later review.</param>
/// <param name="Period">The later period, for example <c>2024-Y</c>.</param>
public sealed record ReviewCarriedOver(DossierId Into, string Period) : DossierAct
{
    /// <inheritdoc/>
    public override bool EndsThePath => true;

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { CarriedOver = this, ReturnedBecause = null };
}

/// <summary>A revocation was proposed or dropped (đề nghị hoặc không đề nghị thu hồi).</summary>
/// <param name="Proposed">Proposed, or dropped.</param>
/// <param name="NotMet">Numbers of the criteria no longer met, as the formula counts them.</param>
/// <param name="CriticalNotMet">Numbers of the critical criteria among them.</param>
/// <param name="Total">Criteria in the set.</param>
/// <param name="Finding">What the formula says, in Vietnamese.</param>
/// <param name="Grounds">Why it is proposed or dropped.</param>
/// <param name="RevokedUnitsPercent">For a district: share of its communes revoked, in percent, cut to two places, as the service knows it; none otherwise.</param>
public sealed record RevocationProposed(
    bool Proposed,
    IReadOnlyList<int> NotMet,
    IReadOnlyList<int> CriticalNotMet,
    int Total,
    string Finding,
    string Grounds,
    decimal? RevokedUnitsPercent = null) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.ProposeRevocation, Proposed ? "propose" : "drop");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { RevocationProposal = this, ReturnedBecause = null };
}
