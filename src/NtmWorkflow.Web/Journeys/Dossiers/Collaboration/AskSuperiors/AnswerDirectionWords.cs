using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.AskSuperiors;

/// <summary>Answer a question of a lower level.</summary>
internal sealed class AnswerDirectionWords() : ActWords(
    Permission.AnswerDirection, "/ho-so/{0}/xin-y-kien", "Cho ý kiến", "Đã gửi ý kiến trả lời.", "tra-loi-cap-duoi"), IHistoryOf<DirectionGiven>
{
    public override IReadOnlyList<string> LeadsFrom => [InboxTask.Direction];

    public ActText Of(DirectionGiven act, DossierCase @case) => new($"Cho ý kiến, trả lời câu hỏi {act.Number}", act.Answer);
}
