using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.KeepEvidence;

/// <summary>What a file can be used for, and until when: evidence while the commune assesses, a paper while its step is open.</summary>
internal static class EvidenceSlots
{
    /// <summary>Why nothing can be used there now, or none when it can.</summary>
    public static Refusal? Closed(DossierCase @case, string slot) => StepOf(@case, slot) is { } step
        ? DossierPath.StepIsOpen(@case, step, null)
        : Refusal.Invalid("slot", "slot-is-known", $"Không có chỉ tiêu hoặc thành phần hồ sơ “{slot}”.", "Chọn trong danh sách.");

    /// <summary>Why the shelf can't be changed now, or none while any step that takes files is open.</summary>
    public static Refusal? ShelfClosed(DossierCase @case) =>
        @case.Rules.Regime.Regime.Papers.Any(paper => DossierPath.StepIsOpen(@case, paper.Task, null) is null)
            ? null
            : DossierPath.StepIsOpen(@case, PathTasks.SelfAssess, null);

    /// <summary>Everything a file can be used for now, in the order of the set and the regime.</summary>
    public static IReadOnlyList<string> Open(DossierCase @case) =>
    [
        .. @case.Rules.Set.Indicators().Select(indicator => indicator.Code)
            .Concat(@case.Rules.Regime.Regime.Papers.Select(paper => Draft.PaperSlot(paper.Id)))
            .Where(slot => Closed(@case, slot) is null),
    ];

    private static string? StepOf(DossierCase @case, string slot) =>
        @case.Rules.Regime.Regime.Papers.FirstOrDefault(paper => Draft.PaperSlot(paper.Id) == slot)?.Task
        ?? (@case.Rules.Set.Find(slot) is null ? null : PathTasks.SelfAssess);
}
