using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Reporting.Rules;

/// <summary>Every figure that the form needs is there (đủ số liệu bắt buộc).</summary>
internal sealed class RequiredFigureIsThere(ReportSheet sheet) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from state in sheet.States
        where state.Cell.Required && state.Value is null
        select AtField.Unmet(
            state.Cell.Id, "required-figure-is-there",
            $"Chưa có số liệu “{state.Cell.Name}” (mục {sheet.Form.SectionOf(state.Cell).Title}).{(state.Fault is null ? "" : " " + state.Fault)}",
            "Nhập số; nếu không có thì nhập 0.");
}

/// <summary>Every section that the form needs words for has them (đủ phần lời bắt buộc).</summary>
internal sealed class RequiredTextIsThere(ReportSheet sheet, ReportDraft draft) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from section in sheet.Form.Sections
        where section.Text is { Required: true } && string.IsNullOrWhiteSpace(draft.Texts.GetValueOrDefault(section.Id))
        select AtField.Unmet(section.Id, "required-text-is-there", $"Chưa viết mục {section.Title}.", $"Viết nội dung: {section.Text!.Prompt}.");
}

/// <summary>Every annex that the form needs is there (đủ phụ lục bắt buộc).</summary>
internal sealed class RequiredAnnexIsThere(ReportSheet sheet, ReportDraft draft) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from annex in sheet.Form.Annexes
        where annex.Required && !draft.Annexes.ContainsKey(annex.Id)
        select AtField.Unmet(annex.Id, "required-annex-is-there", $"Chưa đính kèm {annex.Name}.", "Đính kèm tệp.");
}

/// <summary>What does not add up is corrected, or the sender says why it stays (số liệu lệch được sửa hoặc giải trình).</summary>
internal sealed class FindingIsCorrectedOrExplained(IReadOnlyList<Finding> findings, ReportDraft draft) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from finding in findings
        where finding.NeedsReason && string.IsNullOrWhiteSpace(draft.Reasons.GetValueOrDefault(finding.Key))
        select AtField.Unmet(
            finding.Cells[0], "finding-is-corrected-or-explained", finding.Sentence, finding.Hint ?? "Sửa số cho khớp, hoặc nêu lý do giữ nguyên.");
}

/// <summary>Refusals that belong to a field of a form though the field itself may well be empty while the report is written.</summary>
internal static class AtField
{
    public static Refusal Unmet(string field, string code, string sentence, string remedy) =>
        new(RefusalKind.Unmet, code, sentence, Remedy: remedy, Field: field);
}
