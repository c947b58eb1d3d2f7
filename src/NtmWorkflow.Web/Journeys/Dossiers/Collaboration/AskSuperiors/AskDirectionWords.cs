using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.AskSuperiors;

/// <summary>Ask a higher level for its direction, or take the question back.</summary>
internal sealed class AskDirectionWords() : ActWords(
    Permission.AskDirection, "/ho-so/{0}/xin-y-kien", "Xin ý kiến cấp trên", "Đã ghi câu hỏi; cấp được hỏi đã nhận thông báo.", "hoi-cap-tren"), IHistoryOf<DirectionAsked>, IHistoryOf<DirectionWithdrawn>
{
    public override IReadOnlyList<string> LeadsFrom => [NoticePlaces.Directions];

    public ActText Of(DirectionAsked act, DossierCase @case) => new(
        $"Xin ý kiến {act.To.Vietnamese()}",
        $"Hỏi {@case.Rules.NameOf(act.Organisation)}, cần trả lời trước ngày {act.DueDay.Written()}: {act.Question}");

    public ActText Of(DirectionWithdrawn act, DossierCase @case) => new($"Rút câu hỏi {act.Number}", act.Reason);
}
