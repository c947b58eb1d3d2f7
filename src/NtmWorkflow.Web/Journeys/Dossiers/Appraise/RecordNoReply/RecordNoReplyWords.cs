using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.RecordNoReply;

/// <summary>Note that a department did not reply by its day.</summary>
internal sealed class RecordNoReplyWords() : ActWords(
    Permission.RecordNoReply, "/ho-so/{0}/khong-tra-loi", "Ghi nhận không có ý kiến đúng hạn", "Đã ghi nhận cơ quan không có ý kiến đúng hạn.", "khong-tra-loi"), IHistoryOf<NoReplyRecorded>
{
    public ActText Of(NoReplyRecorded act, DossierCase @case) => new(
        $"{@case.Rules.NameOf(act.Department)} không có ý kiến đúng hạn", $"Hạn {act.DueDay.Written()}. {act.Note}");
}
