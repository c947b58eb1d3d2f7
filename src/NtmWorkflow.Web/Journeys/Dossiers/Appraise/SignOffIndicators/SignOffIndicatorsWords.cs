using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.SignOffIndicators;

/// <summary>Sign off indicators for a department.</summary>
internal sealed class SignOffIndicatorsWords() : ActWords(
    Permission.SignOffIndicators, "/ho-so/{0}/tham-dinh", "Thẩm định tiêu chí phụ trách", "Đã ghi kết quả thẩm định.", "tham-dinh"), IHistoryOf<DepartmentSignedOff>
{
    public ActText Of(DepartmentSignedOff act, DossierCase @case) => new(
        $"{@case.Rules.NameOf(act.Department)} thẩm định: {(act.Conclusion == Verdict.Met ? "đạt" : "chưa đạt")}",
        $"{act.ProcessText}\n{act.FiguresText}".TrimEnd());
}
