using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.ConsultThePeople;

/// <summary>Record the public consultation.</summary>
internal sealed class HoldConsultationWords() : ActWords(
    Permission.HoldConsultation, "/ho-so/{0}/cong-khai", "Ghi kết quả công khai, lấy ý kiến", "Đã ghi kết quả công khai, lấy ý kiến nhân dân. Bước tiếp theo: kiểm tra lại và nộp hồ sơ.", "cong-khai"), IHistoryOf<ConsultationHeld>
{
    public ActText Of(ConsultationHeld act, DossierCase @case) => new(
        "Công khai, lấy ý kiến nhân dân",
        $"{ActText.Period(act.From, act.To)}; {act.OpinionsAgreeing}/{act.OpinionsReceived} ý kiến đồng thuận. {act.Summary}");
}
