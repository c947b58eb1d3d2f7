using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>What the council concluded on a dossier (kết luận của Hội đồng thẩm định).</summary>
/// <param name="Day">Day of the session.</param>
/// <param name="Tally">The count.</param>
/// <param name="Verdicts">Indicators on which the council concluded otherwise than the departments.</param>
/// <param name="ClosedStamp">Who closed the session and when.</param>
/// <param name="Session">The session; none for ledgers from when each dossier had a session of its own.</param>
/// <param name="SessionHash">Hash of the session's last act, or none.</param>
public sealed record CouncilOutcome(
    DateOnly Day,
    Tally Tally,
    IReadOnlyList<IndicatorVerdict> Verdicts,
    Stamp ClosedStamp,
    SessionId? Session = null,
    string? SessionHash = null);
