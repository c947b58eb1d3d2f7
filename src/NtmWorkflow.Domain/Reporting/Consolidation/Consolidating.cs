using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Law.Forms.Formulas;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Reporting.Consolidation;

/// <summary>Somebody whose report counts (đơn vị báo cáo).</summary>
/// <param name="Id">Id of the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of unit.</param>
/// <param name="Parent">The district that it lies in, or none.</param>
/// <param name="Report">Its report.</param>
public sealed record Reporter(UnitId Id, string Name, UnitKind Kind, UnitId? Parent, Report Report);

/// <summary>A figure of one report that went into a consolidated one (số liệu nguồn).</summary>
/// <param name="Reporter">Whose.</param>
/// <param name="Version">Version of the report.</param>
/// <param name="Value">The figure; none where the report leaves it empty.</param>
public sealed record SourceFigure(Reporter Reporter, ReportVersion Version, decimal? Value);

/// <summary>A consolidated figure with everything it was made of (số liệu tổng hợp).</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Symbol">Symbol of its unit.</param>
/// <param name="Value">The figure; none where figures only stand side by side, or nobody gave one.</param>
/// <param name="Sources">The figures it was made of.</param>
/// <param name="How">How it was made, in words.</param>
/// <param name="Fault">Why it can't be reckoned, or none.</param>
public sealed record ConsolidatedFigure(
    FormCell Cell, string Symbol, decimal? Value, IReadOnlyList<SourceFigure> Sources, string How, string? Fault);

/// <summary>The reports of a period as one (báo cáo tổng hợp).</summary>
/// <param name="Figures">The figures in the order of the form.</param>
/// <param name="Counted">Reporters whose reports were added up.</param>
/// <param name="Stood">Communes whose reports stand in for their district's, which is missing.</param>
/// <param name="Missing">Reporters whose report is missing: districts for whom no commune stands in, and communes that should stand in.</param>
/// <param name="Findings">What does not add up in the sums.</param>
/// <param name="NotAccepted">Reporters whose report was added up though it has not been accepted yet.</param>
public sealed record ConsolidatedReport(
    IReadOnlyList<ConsolidatedFigure> Figures,
    IReadOnlyList<Reporter> Counted,
    IReadOnlyList<Reporter> Stood,
    IReadOnlyList<Reporter> Missing,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Reporter> NotAccepted);

/// <summary>
/// Adds reports up (tổng hợp báo cáo): districts' reports, for a missing one those of its communes, never both. Shares are
/// reckoned again from what was added up. Every figure keeps the figures it came from.
/// </summary>
public static class Consolidating
{
    /// <summary>Adds up the reports of these reporters.</summary>
    public static ConsolidatedReport Of(ReportForm form, ReportPeriod period, IReadOnlyList<Reporter> reporters)
    {
        var tops = reporters.Where(one => one.Kind != UnitKind.Commune || reporters.All(other => other.Id != one.Parent)).ToList();
        var absent = tops.Where(one => one.Report.InForce is null).ToList();
        var stood = reporters.Where(one => one.Report.InForce is not null && absent.Exists(top => top.Id == one.Parent)).ToList();
        List<Reporter> counted = [.. tops.Except(absent), .. stood];
        var sources = form.Cells.ToDictionary(cell => cell.Id, cell => SourcesOf(cell, counted), StringComparer.Ordinal);
        var sums = form.Cells.Where(cell => cell.Roll == Roll.Sum && sources[cell.Id].Exists(one => one.Value is not null))
            .ToDictionary(cell => cell.Id, cell => sources[cell.Id].Sum(one => one.Value ?? 0), StringComparer.Ordinal);
        var sheet = new ReportSheet(form, period, sums, new Dictionary<string, KnownFigure>(StringComparer.Ordinal), null);
        return new(
            [.. form.Cells.Select(cell => Figure(sheet, cell, sources))],
            counted, stood,
            [.. absent.Where(top => stood.TrueForAll(one => one.Parent != top.Id)), .. reporters.Where(one => one.Report.InForce is null && stood.Exists(other => other.Parent == one.Parent))],
            [.. ReportCheck.Of(sheet).Where(finding => finding.NeedsReason)],
            [.. counted.Where(one => one.Report.InForce!.Ruling is not ReportAccepted)]);
    }

    private static List<SourceFigure> SourcesOf(FormCell cell, List<Reporter> counted) =>
    [
        .. counted.Where(one => cell.Only?.Contains(one.Kind) is not false)
            .Select(one => new SourceFigure(one, one.Report.InForce!, one.Report.InForce!.Value(cell.Id))),
    ];

    private static ConsolidatedFigure Figure(ReportSheet sheet, FormCell cell, Dictionary<string, List<SourceFigure>> all)
    {
        var (state, sources) = (sheet.State(cell), all[cell.Id]);
        return cell.Roll switch
        {
            Roll.Sum => new(cell, state.Symbol, state.Value, sources, $"cộng {sources.Count(one => one.Value is not null)}/{sources.Count} báo cáo", null),
            Roll.Formula when Mixed(sheet.Form, cell, all) is { } mixed => new(cell, state.Symbol, null, sources, state.Provenance ?? "", mixed),
            Roll.Formula => new(cell, state.Symbol, state.Value, sources, state.Provenance ?? "", state.Fault),
            _ => new(cell, state.Symbol, null, sources, "không cộng; xem từng báo cáo", null),
        };
    }

    /// <summary>Why a share can't be reckoned from the sums: what it is made of comes from different reporters; none where it does not.</summary>
    private static string? Mixed(ReportForm form, FormCell cell, Dictionary<string, List<SourceFigure>> all)
    {
        var parts = FormulaReader.Read(cell.Formula!).Formula!.Cells
            .Select(id => (Name: $"“{form.Cell(id)!.Name}”", By: all[id].Where(one => one.Value is not null).Select(one => one.Reporter.Id).ToHashSet()))
            .ToList();
        return parts.Exists(part => !part.By.SetEquals(parts[0].By))
            ? $"Chưa tính được: {string.Join(", ", parts.Select(part => part.Name))} không do cùng các đơn vị báo cáo."
            : null;
    }
}
