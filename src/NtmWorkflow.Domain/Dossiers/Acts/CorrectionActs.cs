using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>
/// A body that has the dossier asked the commune to correct or complete it (yêu cầu chỉnh sửa, bổ sung). Beside the path:
/// the body's step stays open, is blocked and its clock stands still until the request is answered or withdrawn.
/// </summary>
/// <param name="Number">Number of the request in the dossier, from 1.</param>
/// <param name="Step">Id of the task at which it is asked.</param>
/// <param name="AskedBy">Id of the body that asks.</param>
/// <param name="Reason">Kind of reason.</param>
/// <param name="Text">What must be corrected.</param>
/// <param name="Indicators">The indicators concerned; only these are reopened.</param>
/// <param name="AnswerBy">Day by which the answer is expected.</param>
public sealed record CorrectionAsked(
    int Number, string Step, OrganisationId AskedBy, CorrectionReason Reason, string Text, IReadOnlyList<IndicatorCode> Indicators, DateOnly AnswerBy) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { CorrectionRequests = [.. dossier.CorrectionRequests, new(this, stamp)] };
}

/// <summary>The commune answered a request (trả lời yêu cầu chỉnh sửa); the findings it carries stand from now on.</summary>
/// <param name="Number">Number of the request.</param>
/// <param name="Text">What was done.</param>
/// <param name="Findings">Every finding asked about as it now stands, with the hashes of its evidence.</param>
public sealed record CorrectionAnswered(int Number, string Text, IReadOnlyList<IndicatorFinding> Findings) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier.Correct(this, stamp);
}

/// <summary>A request was withdrawn (rút yêu cầu chỉnh sửa); its words stay.</summary>
/// <param name="Number">Number of the request.</param>
/// <param name="Reason">Why.</param>
public sealed record CorrectionWithdrawn(int Number, string Reason) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with
    {
        CorrectionRequests = Dossier.Change(dossier.CorrectionRequests, one => one.Number == Number, one => one.Withdraw(this, stamp)),
    };
}
