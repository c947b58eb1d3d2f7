using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>What a ballot says.</summary>
public enum BallotChoice
{
    /// <summary>For recognition (tán thành).</summary>
    Approve,

    /// <summary>Against (không tán thành).</summary>
    Reject,

    /// <summary>No opinion (ý kiến khác).</summary>
    Abstain,
}

/// <summary>The council concluded on the dossier in one of its sessions (kết luận của Hội đồng thẩm định).</summary>
/// <param name="Session">The session, whose own ledger holds the ballots.</param>
/// <param name="Day">Day of the session.</param>
/// <param name="Tally">The count.</param>
/// <param name="SessionHash">Hash of the session's last act.</param>
/// <param name="Verdicts">Indicators on which the council concluded otherwise than the departments; none: as they found.</param>
/// <param name="Voters">Who handed in a ballot on it, by seat; not how they voted.</param>
public sealed record CouncilConcluded(
    SessionId Session,
    DateOnly Day,
    Tally Tally,
    string SessionHash,
    IReadOnlyList<IndicatorVerdict>? Verdicts = null,
    IReadOnlyList<Actor>? Voters = null) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.CouncilSession, Tally.Approved ? "approved" : "not-approved");

    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        dossier with { Session = new(Day, Tally, Verdicts ?? [], stamp, Session, SessionHash) };
}

/// <summary>The count of a vote with the rule it was counted by (kết quả kiểm phiếu).</summary>
/// <param name="InOffice">Members in office who have a vote and are not recused.</param>
/// <param name="Present">Of them, present.</param>
/// <param name="Approve">Ballots for.</param>
/// <param name="Reject">Ballots against.</param>
/// <param name="Abstain">Ballots without opinion.</param>
/// <param name="Rule">Quorum and majority in force.</param>
/// <param name="Approved">Whether the majority was reached.</param>
public sealed record Tally(
    int InOffice, int Present, int Approve, int Reject, int Abstain, VotingRule Rule, bool Approved);

/// <summary>The chairman recognised the commune (quyết định công nhận).</summary>
/// <param name="Number">The decision's number in its year.</param>
/// <param name="Day">Day of the decision.</param>
/// <param name="Paper">What it says and who signed it; none: as it would be proposed.</param>
/// <param name="Series">Symbol of its body's decisions (ký hiệu), where it is not the usual one.</param>
public sealed record Recognised(int Number, DateOnly Day, DecisionPaper? Paper = null, string? Series = null) : DossierAct
{
    /// <summary>Number and symbol as they are written, for example "2105/QĐ-UBND".</summary>
    public string Symbol => IssuedDecision.SymbolOf(Number, Series);

    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Decide, "recognise");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Recognition = this };
}

/// <summary>The chairman refused recognition (không công nhận).</summary>
/// <param name="Reasons">Why.</param>
/// <param name="Number">Number of the decision in its year; none where it has none.</param>
/// <param name="Day">Day of the decision, with its number.</param>
/// <param name="Paper">What it says and who signed it, or none.</param>
/// <param name="Series">Symbol of its body's decisions (ký hiệu), where it is not the usual one.</param>
public sealed record RecognitionRefused(
    string Reasons, int? Number = null, DateOnly? Day = null, DecisionPaper? Paper = null, string? Series = null) : DossierAct
{
    /// <summary>Number and symbol as they are written; none where there is no number.</summary>
    public string? Symbol => Number is { } number ? IssuedDecision.SymbolOf(number, Series) : null;

    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Decide, "refuse");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Refusal = this };
}

/// <summary>The recognition was published (công bố).</summary>
/// <param name="Day">Day of publication.</param>
/// <param name="Channel">Where; the first of <paramref name="Places"/> where there are several.</param>
/// <param name="Places">Every place with its day and address; none: only <paramref name="Channel"/>.</param>
public sealed record ResultPublished(DateOnly Day, string Channel, IReadOnlyList<PublishedAt>? Places = null) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Publication, "published");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Publication = this };
}
