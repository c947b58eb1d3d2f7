using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.ReceiveDossier;

/// <summary>Receive as complete or return.</summary>
internal sealed class ReceiveDossierWords() : ActWords(
    Permission.ReceiveDossier, "/ho-so/{0}/tiep-nhan", "Tiếp nhận hồ sơ", "Đã ghi kết quả tiếp nhận.", "tiep-nhan"), IHistoryOf<Received>
{
    public ActText Of(Received act, DossierCase @case) => new(
        act.Complete ? "Tiếp nhận hồ sơ" : $"Không tiếp nhận, trả lại {DossierText.UnitWord(@case)}",
        act.ReplyBy is { } day ? $"{act.Note} Sở, ngành trả lời chậm nhất ngày {day.Written()} (do Văn phòng Điều phối đặt).".TrimStart() : act.Note);
}
