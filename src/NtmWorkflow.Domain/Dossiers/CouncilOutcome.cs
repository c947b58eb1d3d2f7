using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>What the council concluded on a dossier (kết luận của Hội đồng thẩm định).</summary>
/// <param name="Day">Day of the session.</param>
/// <param name="Tally">The count.</param>
/// <param name="Verdicts">Indicators on which the council concluded otherwise than the departments.</param>
/// <param name="ClosedStamp">Who closed the session and when.</param>
/// <param name="Session">The session, whose own ledger holds the ballots.</param>
/// <param name="SessionHash">Hash of the session's last act.</param>
public sealed record CouncilOutcome(
    DateOnly Day,
    Tally Tally,
    IReadOnlyList<IndicatorVerdict> Verdicts,
    Stamp ClosedStamp,
    SessionId Session,
    string SessionHash);
