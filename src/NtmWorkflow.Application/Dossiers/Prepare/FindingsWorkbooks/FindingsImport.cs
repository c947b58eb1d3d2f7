using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>Reads a workbook against a dossier's draft: what it would change, or every fault with its cell.</summary>
internal sealed class FindingsImport(DossierDesk desk, IDrafts drafts, IWorkbooks workbooks, WorkbookLimits limits)
{
    public async Task<Outcome<FindingsPreview>> ReadAsync(DossierId dossier, WorkbookUpload upload, CancellationToken cancellation)
    {
        var opened = await desk.OpenAsync(dossier, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<FindingsPreview>(opened.Refusals);
        }

        if (DossierPath.StepIsOpen(opened.Value, PathTasks.SelfAssess, null) is { } closed)
        {
            return closed;
        }

        if (WorkbookSize.Fault(upload.Size, limits, "Dùng mẫu tải từ trang Tự đánh giá, không chèn ảnh hay dữ liệu khác vào tệp.") is { } size)
        {
            return size;
        }

        var draft = await drafts.ReadAsync(dossier, cancellation);
        return workbooks.Read(upload.Content, cancellation)
            .Then(FindingsTable.Find)
            .Then(table => Compare(opened.Value, draft, table));
    }

    private static Outcome<FindingsPreview> Compare(DossierCase @case, Draft draft, FindingsTable table)
    {
        var faults = MergedFaults(table).ToList();
        var standing = draft.Findings.ToDictionary(finding => finding.Code);
        var changes = new List<FindingChange>();
        var rows = new CodeReading(@case.SetInForce()).Read(table, faults);
        foreach (var (row, resolved) in rows)
        {
            var before = standing.GetValueOrDefault(resolved.Code) ?? new DraftFinding(resolved.Code, null, default, null);
            var read = new RowReading(table, row, resolved.Indicator, before).Read();
            var after = read.Succeeded && read.Value != before ? Checked(@case, table, row.Number, read.Value) : read;
            faults.AddRange(after.Refusals);
            if (after.Succeeded && after.Value != before)
            {
                changes.Add(new(row.Number, before, after.Value));
            }
        }

        return faults.Count > 0
            ? CellFault.Told(faults)
            : new FindingsPreview(InOrder(changes, @case), rows.Count - changes.Count, DraftState.Of(draft));
    }

    /// <summary>The rules of every saved finding; each refusal is told at its cell.</summary>
    private static Outcome<DraftFinding> Checked(DossierCase @case, FindingsTable table, int row, DraftFinding typed)
    {
        var check = FindingCheck.Check(@case, typed);
        return check.Succeeded
            ? check
            : check.Refusals.Select(refusal =>
            {
                var field = refusal.Field?.Split('-')[0];
                var column = Enum.TryParse<FindingColumn>(field, ignoreCase: true, out var named) ? named : FindingColumn.Code;
                return CellFault.At(table.PlaceOf(row, column), refusal.Code, refusal.Sentence, refusal.Remedy);
            }).ToList();
    }

    private static IEnumerable<Refusal> MergedFaults(FindingsTable table)
    {
        var rows = table.Rows.Select(row => row.Number).ToHashSet();
        var taken = table.Columns.Where(one => one.Key == FindingColumn.Code || FindingColumns.Taken.Contains(one.Key)).Select(one => one.Value).ToList();
        foreach (var (first, last) in table.Merged)
        {
            if (taken.Exists(column => column >= first.Column && column <= last.Column)
                && rows.Any(row => row >= first.Row && row <= last.Row))
            {
                yield return CellFault.At(
                    first, "cells-are-not-merged", $"các ô {first.Address}:{last.Address} bị gộp nên không rõ nội dung thuộc chỉ tiêu, cột nào.",
                    "Bỏ gộp ô (Unmerge) rồi nhập từng ô.");
            }
        }
    }

    private static List<FindingChange> InOrder(List<FindingChange> changes, DossierCase @case)
    {
        var order = @case.SetInForce().Demands.Index().DistinctBy(one => one.Item.Code)
            .ToDictionary(one => one.Item.Code, one => one.Index);
        return [.. changes.OrderBy(change => order[change.After.Code])];
    }
}
