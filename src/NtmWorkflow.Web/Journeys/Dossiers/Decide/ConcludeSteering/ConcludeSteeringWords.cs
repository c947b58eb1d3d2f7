using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.ConcludeSteering;

/// <summary>Conclude for the steering committee.</summary>
internal sealed class ConcludeSteeringWords() : ActWords(
    Permission.ConcludeSteering, "/ho-so/{0}/ban-chi-dao", "Ghi kết luận của Ban Chỉ đạo", "Đã ghi kết luận của Ban Chỉ đạo tỉnh.", "ban-chi-dao"), IHistoryOf<SteeringCommitteeConcluded>
{
    public ActText Of(SteeringCommitteeConcluded act, DossierCase @case) => new(
        act.Agreed ? "Ban Chỉ đạo tỉnh thống nhất trình Trung ương" : "Ban Chỉ đạo tỉnh đề nghị xem lại",
        $"Ngày {act.Day.Written()}. {act.Opinion}");
}
