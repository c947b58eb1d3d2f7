using NtmWorkflow.Application.Access;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.KeepEvidence;

/// <summary>
/// What a file can be used for, until when and by whom: evidence while the applicant assesses, a paper while its step is
/// open; always by whoever the path names for that step.
/// </summary>
internal static class EvidenceSlots
{
    /// <summary>Why the person can use nothing there now, or none when they can.</summary>
    public static Refusal? Closed(DossierCase @case, string slot, Actor actor) => StepOf(@case, slot) is { } step
        ? StepClosed(@case, step, actor)
        : Refusal.Invalid("slot", "slot-is-known", $"Không có chỉ tiêu hoặc thành phần hồ sơ “{slot}”.", "Chọn trong danh sách.");

    /// <summary>Why the person can't change the shelf now, or none while any of their steps that takes files is open.</summary>
    public static Refusal? ShelfClosed(DossierCase @case, Actor actor) =>
        @case.Rules.Regime.Regime.Papers.Any(paper => StepClosed(@case, paper.Task, actor) is null)
            ? null
            : StepClosed(@case, PathTasks.SelfAssess, actor);

    /// <summary>Everything the person can use a file for now, in the order of the set and the regime.</summary>
    public static IReadOnlyList<string> Open(DossierCase @case, Actor actor) =>
    [
        .. @case.Rules.Set.Indicators().Select(indicator => indicator.Code)
            .Concat(@case.Rules.Regime.Regime.Papers.Select(paper => Draft.PaperSlot(paper.Id)))
            .Where(slot => Closed(@case, slot, actor) is null),
    ];

    private static Refusal? StepClosed(DossierCase @case, string step, Actor actor) =>
        DossierPath.StepIsOpen(@case, step, null)
        ?? (Gatekeeper.Owns(Place.Of(@case), actor, step)
            ? null
            : new(
                RefusalKind.Forbidden, "step-is-somebody-elses", "Bước đang mở thuộc cơ quan khác nên bạn không nộp hoặc gỡ tệp được.",
                Remedy: "Gửi tệp cho cơ quan đang xử lý bước này."));

    private static string? StepOf(DossierCase @case, string slot) =>
        @case.Rules.Regime.Regime.Papers.FirstOrDefault(paper => Draft.PaperSlot(paper.Id) == slot)?.Task
        ?? (@case.Rules.Set.Find(slot) is null ? null : PathTasks.SelfAssess);
}
