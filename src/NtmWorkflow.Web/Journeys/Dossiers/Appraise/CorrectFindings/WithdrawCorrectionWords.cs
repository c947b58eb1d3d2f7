using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.CorrectFindings;

/// <summary>Withdraw a request for correction.</summary>
internal sealed class WithdrawCorrectionWords() : ActWords(
    Permission.WithdrawCorrection, "/ho-so/{0}/chinh-sua", "Rút yêu cầu chỉnh sửa", "Đã rút yêu cầu chỉnh sửa.", "rut-yeu-cau"), IHistoryOf<CorrectionWithdrawn>
{
    public ActText Of(CorrectionWithdrawn act, DossierCase @case) => new($"Rút yêu cầu chỉnh sửa số {act.Number}", act.Reason);
}
