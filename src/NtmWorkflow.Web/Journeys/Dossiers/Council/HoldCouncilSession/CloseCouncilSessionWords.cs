using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Count the votes and close the session.</summary>
internal sealed class CloseCouncilSessionWords() : ActWords(
    Permission.CloseCouncilSession, "/hoi-dong", "Kiểm phiếu, kết thúc phiên họp", "Đã kiểm phiếu.", "kiem-phieu"), IHistoryOf<CouncilConcluded>
{
    public ActText Of(CouncilConcluded act, DossierCase @case) => new(
        act.Tally.Approved ? "Hội đồng thẩm định thông qua" : "Hội đồng thẩm định không thông qua",
        $"Phiên họp ngày {act.Day.Written()}: {Counted(act.Tally, act.Verdicts)}");

    /// <summary>The count, and the indicators on which the council concluded otherwise than the departments.</summary>
    public static string Counted(Tally tally, IReadOnlyList<IndicatorVerdict>? verdicts) =>
        $"{tally.Approve} tán thành, {tally.Reject} không tán thành, {tally.Abstain} ý kiến khác; có mặt {tally.Present}/{tally.InOffice}{Otherwise(verdicts)}";

    private static string? Otherwise(IReadOnlyList<IndicatorVerdict>? verdicts) => verdicts is { Count: > 0 }
        ? $". Hội đồng kết luận khác sở, ngành ở chỉ tiêu: {string.Join(", ", verdicts.Select(one => $"{one.Code} ({DossierText.Of(one.Verdict).ToLower(VietnameseText.Culture)})"))}"
        : null;
}
