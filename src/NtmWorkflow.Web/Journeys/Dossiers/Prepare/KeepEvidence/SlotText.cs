using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.KeepEvidence;

/// <summary>What a file is used for, in words.</summary>
internal static class SlotText
{
    /// <summary>Short, for lists: "Chỉ tiêu 13.1", or the name of a paper.</summary>
    public static string Short(DossierCase @case, string slot) => NameOf(@case, slot) ?? $"Chỉ tiêu {slot}";

    /// <summary>The choices of a form, with the names of the indicators.</summary>
    public static IReadOnlyList<Choice> Choices(DossierCase @case, IEnumerable<string> slots) =>
        [.. slots.Select(slot => new Choice(slot, NameOf(@case, slot) ?? Shortened($"{slot}. {@case.Rules.Set.Find(new IndicatorCode(slot))?.Name}")))];

    /// <summary>Where it is used: the criterion's page for an indicator, none for a paper.</summary>
    public static string? Link(DossierCase @case, string slot) =>
        @case.Rules.Set.Criteria.FirstOrDefault(criterion => criterion.Indicators.Any(indicator => indicator.Code.Value == slot)) is { } criterion
            ? $"{Links.Criterion(@case.Dossier.Id, criterion.Number)}#chi-tieu-{slot}"
            : null;

    private static string? NameOf(DossierCase @case, string slot) =>
        slot == Draft.FieldReportSlot ? "Báo cáo kiểm tra thực tế" : Paper(@case, slot)?.Name;

    private static Paper? Paper(DossierCase @case, string slot) =>
        @case.Rules.Regime.Regime.Papers.FirstOrDefault(paper => Draft.PaperSlot(paper.Id) == slot);

    /// <summary>A phone shows no more than this of an entry.</summary>
    private static string Shortened(string text) => text.Length <= 75 ? text : text[..74] + "…";
}
