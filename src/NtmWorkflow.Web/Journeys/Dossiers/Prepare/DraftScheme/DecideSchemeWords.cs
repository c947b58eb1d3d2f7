using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.DraftScheme;

/// <summary>Approve or return a commune's scheme.</summary>
internal sealed class DecideSchemeWords() : ActWords(
    Permission.DecideScheme, "/ho-so/{0}/duyet-de-an", "Thẩm định, phê duyệt Đề án", "Đã ghi kết quả thẩm định Đề án.", "duyet-de-an"), IHistoryOf<SchemeDecided>
{
    public ActText Of(SchemeDecided act, DossierCase @case) => act is { Approved: true, Day: { } day }
        ? new("Phê duyệt Đề án", $"Số {act.Number} ngày {day.Written()}. {act.Opinion}")
        : new("Trả lại Đề án", act.Opinion);
}
