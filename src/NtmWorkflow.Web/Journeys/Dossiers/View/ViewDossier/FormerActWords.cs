using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.CorrectFindings;
using NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>Acts that are read and no longer written.</summary>
internal sealed class FormerActWords
    : IHistoryOf<CorrectionRequested>, IHistoryOf<SessionOpened>, IHistoryOf<BallotCast>, IHistoryOf<SessionClosed>
{
    public ActText Of(CorrectionRequested act, DossierCase @case) => new(
        $"{DossierText.Organisation(@case.Rules, act.Department)} yêu cầu chỉnh sửa, bổ sung",
        $"{CorrectionText.Reason(act.Reason)} ở chỉ tiêu {string.Join(", ", act.Indicators)}: {act.Text}");

    public ActText Of(SessionOpened act, DossierCase @case) => new(
        "Khai mạc phiên họp Hội đồng thẩm định",
        $"Ngày {VietnameseText.PaperDate(act.Day)}, tại {act.Place}; có mặt {act.Present.Count}/{act.InOffice.Count} thành viên");

    public ActText Of(BallotCast act, DossierCase @case) =>
        new($"Bỏ phiếu: {Choice(act.Choice)}", $"{Member(act.Member, @case)}{(act.Opinion is { } words ? $": {words}" : null)}");

    public ActText Of(SessionClosed act, DossierCase @case) => new(
        act.Tally.Approved ? "Kiểm phiếu: Hội đồng tán thành" : "Kiểm phiếu: không đủ tỷ lệ tán thành",
        CloseCouncilSessionWords.Counted(act.Tally, act.Verdicts));

    private static string Choice(BallotChoice choice) => choice switch
    {
        BallotChoice.Approve => "tán thành",
        BallotChoice.Reject => "không tán thành",
        _ => "ý kiến khác",
    };

    private static string Member(string id, DossierCase @case) =>
        @case.Rules.Province.Council.Members.FirstOrDefault(member => member.Id == id)?.Position ?? id;
}
