namespace NtmWorkflow.Domain.Reporting.Checks;

/// <summary>
/// Looks whether two figures stand in each other's place: the usual slip when a report is put together from several sources.
/// </summary>
internal static class Swaps
{
    private const int MostCells = 40;

    /// <summary>The findings, those that one exchange of two figures would settle with a hint.</summary>
    public static IReadOnlyList<Finding> Hinted(ReportSheet sheet, List<Finding> findings)
    {
        var open = findings.Where(finding => finding.NeedsReason).ToList();
        var pairs = Pairs(sheet, open).Where(pair => Settles(sheet, open, pair)).Take(2).ToList();
        if (pairs is not [var only])
        {
            return findings;
        }

        var (one, other) = (sheet.Form.Cell(only.One)!, sheet.Form.Cell(only.Other)!);
        var hint = $"Nếu đổi chỗ hai số “{one.Name}” và “{other.Name}” thì khớp: có thể đã ghi nhầm vị trí.";
        return [.. findings.Select(finding => Concerns(finding, only) ? finding with { Hint = hint } : finding)];
    }

    private static IEnumerable<(string One, string Other)> Pairs(ReportSheet sheet, List<Finding> open)
    {
        var cells = open.Where(finding => finding.Kind != FindingKind.Known).SelectMany(finding => finding.Cells).Distinct(StringComparer.Ordinal)
            .Where(sheet.Typed.ContainsKey).Take(MostCells).ToList();
        return from one in cells.Index()
               from other in cells.Skip(one.Index + 1)
               where sheet.Typed[one.Item] != sheet.Typed[other] && sheet.Form.Cell(one.Item)!.Unit == sheet.Form.Cell(other)!.Unit
               select (one.Item, other);
    }

    // More than one finding must go away: a single sum that fits after an exchange may be chance.
    private static bool Settles(ReportSheet sheet, List<Finding> open, (string One, string Other) pair)
    {
        var typed = new Dictionary<string, decimal>(sheet.Typed, StringComparer.Ordinal)
        {
            [pair.One] = sheet.Typed[pair.Other],
            [pair.Other] = sheet.Typed[pair.One],
        };
        var after = ReportCheck.Plain(sheet.With(typed)).Where(finding => finding.NeedsReason).Select(finding => finding.Key).ToHashSet(StringComparer.Ordinal);
        return open.Count - after.Count > 1
            && after.IsSubsetOf(open.Select(finding => finding.Key))
            && open.Where(finding => Concerns(finding, pair)).All(finding => !after.Contains(finding.Key));
    }

    private static bool Concerns(Finding finding, (string One, string Other) pair) =>
        finding.NeedsReason && (finding.Cells.Contains(pair.One, StringComparer.Ordinal) || finding.Cells.Contains(pair.Other, StringComparer.Ordinal));
}
