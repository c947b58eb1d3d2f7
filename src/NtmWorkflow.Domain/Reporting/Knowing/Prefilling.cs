using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Reporting.Knowing;

/// <summary>Fills in what the service knows, each figure with where it comes from (điền sẵn số liệu).</summary>
public static class Prefilling
{
    /// <summary>The known figures by cell. What can't be told for every commune is left for a person.</summary>
    public static IReadOnlyDictionary<string, KnownFigure> Of(ReportForm form, KnownFacts facts) => form.Cells
        .Select(cell => (cell.Id, Figure: cell.Known is null ? null : Of(cell, cell.Known, facts)))
        .Where(one => one.Figure is not null)
        .ToDictionary(one => one.Id, one => one.Figure!, StringComparer.Ordinal);

    private static KnownFigure? Of(FormCell cell, FormKnown known, KnownFacts facts) => known.Kind switch
    {
        KnownKind.Communes or KnownKind.CommunesByCriteria or KnownKind.CriteriaMet or KnownKind.CommuneReports when !facts.AllCommunes => null,
        KnownKind.Communes => new(facts.Communes.Count, $"danh sách đơn vị, {Day(facts)}"),
        KnownKind.CommunesByCriteria => ByCriteria(known, facts),
        KnownKind.CriteriaMet => CriteriaMet(facts),
        KnownKind.Dossiers => new(
            known.Stage is { } stage ? facts.Stages.GetValueOrDefault(stage) : 0, $"hồ sơ trên hệ thống, {Day(facts)}"),
        KnownKind.Recognised => Of(facts.Recognised, known.Level, $"danh sách công nhận trên hệ thống, {Day(facts)}", "ngoài ra số xã thừa nhận sau sắp xếp"),
        KnownKind.Planned => Of(facts.Planned, known.Level, facts.Plan, "ngoài ra số xã phấn đấu"),
        KnownKind.CommuneReports => Sum(cell, facts),
        _ => null,
    };

    // A commune without a dossier may meet any number of criteria: no band can be told then.
    private static KnownFigure? ByCriteria(FormKnown known, KnownFacts facts) => facts.Communes.Count == 0 || facts.Communes.Any(commune => commune.Met is null)
        ? null
        : new(
            facts.Communes.Count(commune => commune.Met >= (known.From ?? 0) && commune.Met <= (known.To ?? int.MaxValue)),
            $"kết quả tiêu chí của {facts.Communes.Count} xã theo {facts.SetName}, {Day(facts)}");

    private static KnownFigure? CriteriaMet(KnownFacts facts) => facts.Communes.Count == 0 || facts.Communes.Any(commune => commune.Met is null)
        ? null
        : new(facts.Communes.Sum(commune => commune.Met!.Value), $"kết quả tiêu chí của {facts.Communes.Count} xã theo {facts.SetName}, {Day(facts)}");

    private static KnownFigure? Sum(FormCell cell, KnownFacts facts) => facts.Sums.FirstOrDefault(sum => sum.Cell == cell.Id) is { } found
        ? new(found.Value, $"cộng từ báo cáo của {found.Reports} xã, {Day(facts)}")
        : null;

    private static KnownFigure Of(IReadOnlyList<LevelFact> levels, string? level, string provenance, string apart) =>
        levels.FirstOrDefault(one => one.Level == level) is { } found
            ? new(found.Units, found.Apart == 0 ? provenance : $"{provenance}; {apart}: {found.Apart}")
            : new(0, provenance);

    private static string Day(KnownFacts facts) => facts.AsOf.Written();
}
