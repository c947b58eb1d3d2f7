using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>
/// What a file can be used for, until when and by whom: evidence while the applicant assesses or is asked to correct it, a
/// paper while its step is open, the inspection team's photos while it reports; always by whoever the path names for that step.
/// </summary>
public static class EvidenceSlots
{
    /// <summary>Why the person can use nothing there now, or none when they can.</summary>
    internal static Refusal? Closed(DossierCase @case, string slot, Actor actor) => slot == Draft.FieldReportSlot
        ? IsTeam(actor) ? DossierPath.StepIsOpen(@case, PathTasks.FieldReport, null) : NotYours("Chỉ Đoàn thẩm định dùng tệp cho báo cáo kiểm tra.")
        : IsTeam(actor) ? NotYours("Đoàn thẩm định chỉ dùng tệp cho báo cáo kiểm tra của mình.") : SlotClosed(@case, slot, actor);

    /// <summary>Why the person can't change the shelf now, or none while any of their steps that takes files is open.</summary>
    internal static Refusal? ShelfClosed(DossierCase @case, Actor actor)
    {
        if (IsTeam(actor))
        {
            return NotYours("Đoàn thẩm định nộp ảnh ở báo cáo kiểm tra, không sửa kho minh chứng của hồ sơ.");
        }

        return (@case.Dossier.Reopened.Count > 0 && IsOf(@case, PathTasks.SelfAssess, actor))
            || @case.Rules.Regime.Regime.Papers.Any(paper => StepClosed(@case, paper.Task, actor) is null)
            ? null
            : StepClosed(@case, PathTasks.SelfAssess, actor);
    }

    /// <summary>Whether the shelf is the person's to keep; the inspection team only adds to it.</summary>
    internal static bool KeepsTheShelf(Actor actor) => !IsTeam(actor);

    /// <summary>Everything the person can use a file for now, in the order of the set and the regime.</summary>
    internal static IReadOnlyList<string> Open(DossierCase @case, Actor actor) =>
    [
        .. @case.Rules.Set.Indicators().Select(indicator => indicator.Code.Value)
            .Concat(@case.Rules.Regime.Regime.Papers.Select(paper => Draft.PaperSlot(paper.Id)))
            .Append(Draft.FieldReportSlot)
            .Where(slot => Closed(@case, slot, actor) is null),
    ];

    private static Refusal? SlotClosed(DossierCase @case, string slot, Actor actor) => StepOf(@case, slot) is { } step
        ? @case.Dossier.Reopened.Contains(new IndicatorCode(slot)) && IsOf(@case, step, actor) ? null : StepClosed(@case, step, actor)
        : Refusal.Invalid("slot", "slot-is-known", $"Không có chỉ tiêu hoặc thành phần hồ sơ “{slot}”.", "Chọn trong danh sách.");

    private static Refusal? StepClosed(DossierCase @case, string step, Actor actor) =>
        DossierPath.StepIsOpen(@case, step, null)
        ?? (IsOf(@case, step, actor)
            ? null
            : new(
                RefusalKind.Forbidden, "step-is-somebody-elses", "Bước đang mở thuộc cơ quan khác nên bạn không nộp hoặc gỡ tệp được.",
                Remedy: "Gửi tệp cho cơ quan đang xử lý bước này."));

    private static bool IsOf(DossierCase @case, string step, Actor actor) => Gatekeeper.Owns(Place.Of(@case), actor, step);

    private static string? StepOf(DossierCase @case, string slot) =>
        @case.Rules.Regime.Regime.Papers.FirstOrDefault(paper => Draft.PaperSlot(paper.Id) == slot)?.Task
        ?? (@case.Rules.Set.Find(new IndicatorCode(slot)) is null ? null : PathTasks.SelfAssess);

    private static bool IsTeam(Actor actor) => actor.Role == Role.InspectionTeam;

    private static Refusal NotYours(string sentence) => Refusal.Unmet("slot-is-yours", sentence, null, "Chọn nơi dùng thuộc phần việc của bạn.");
}
