using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>Lays out the workbook of findings: one row an indicator, filled with what the draft holds.</summary>
internal static class FindingsTemplate
{
    /// <summary>Name of the sheet with the table.</summary>
    public const string SheetName = "Tự đánh giá";

    private static readonly IReadOnlyList<string> ByHand = [FindingColumns.Words(Verdict.Met), FindingColumns.Words(Verdict.NotMet)];

    private static readonly IReadOnlyList<string> WithFigures = [FindingColumns.ByFigures, .. ByHand];

    /// <summary>The sheets for a dossier.</summary>
    public static IReadOnlyList<NewSheet> Of(DossierCase @case, Draft draft)
    {
        var registration = @case.Dossier.Registration;
        var set = @case.Rules.Set;
        var findings = draft.Findings.ToDictionary(finding => finding.Code);
        var columns = Enum.GetValues<FindingColumn>();
        var table = new NewSheet(
            SheetName,
            [
                $"Tự đánh giá: {Names.WithDistrict(registration.UnitName, registration.DistrictName)}, {registration.LevelName}, năm {registration.Year}",
                $"{set.Title}. Căn cứ: {set.LegalBasis}.",
            ],
            [.. columns.Select(column => new NewColumn(column.Header(), column.Width()))],
            [
                .. @case.SetInForce().Demands.Select(resolved =>
                    Row(resolved, set, findings.GetValueOrDefault(resolved.Code), draft.FilesAt(resolved.Code))),
            ],
            FrozenColumns: 1,
            Protected: true);
        return [table, Instructions];
    }

    private static NewSheet Instructions => new(
        "Hướng dẫn",
        [
            "Cách điền và nạp tệp này",
            "1. Chỉ điền các ô màu vàng ở trang “Tự đánh giá”: Số liệu, Tử số, Mẫu số, Nữ, Nam, Kết quả, Giải trình, Ghi chú.",
            "2. Số viết theo thiết lập của máy; nếu ô là chữ thì dấu phẩy là phần thập phân: 92,4 hoặc 1.234,5. Có thể dùng công thức.",
            "3. Tỷ lệ ghi theo phần trăm: 92,4 (hoặc ô định dạng % hiển thị 92,4%). Có tử số, mẫu số thì có thể bỏ trống tỷ lệ.",
            $"4. Kết quả chọn “Đạt”, “Chưa đạt” hoặc “{FindingColumns.ByFigures}” (so với mức cần đạt). Không có số liệu mà vẫn kết luận thì phải ghi giải trình.",
            "5. Ô để trống nghĩa là xóa nội dung đang lưu. Xóa cả dòng hoặc cả cột thì nội dung đang lưu được giữ nguyên.",
            "6. Có thể thêm cột, đổi thứ tự cột và dòng; không đổi tên cột, không sửa mã chỉ tiêu, không gộp ô.",
            "7. Cột “Minh chứng đã nộp” chỉ để xem: minh chứng nộp trên trang từng tiêu chí.",
            "8. Lưu dạng .xlsx rồi nạp ở trang Tự đánh giá của hồ sơ. Trước khi lưu, hệ thống cho xem mọi thay đổi và báo từng ô sai; có ô sai thì không lưu gì.",
            "Mức cần đạt ghi “chưa xác nhận” là con số chưa đối chiếu với văn bản: kiểm tra lại trước khi dùng.",
        ],
        [],
        [],
        Protected: true);

    private static IReadOnlyList<NewCell> Row(
        ResolvedIndicator resolved, CriteriaSet set, DraftFinding? finding, IReadOnlyList<EvidenceFile> evidence)
    {
        var indicator = resolved.Indicator;
        var criterion = set.Criteria.FirstOrDefault(one => one.Indicators.Any(candidate => candidate.Code == indicator.Code));
        var measured = finding?.Measured ?? default;
        var hasFigure = indicator.Kind != IndicatorKind.YesNo;
        var isShare = indicator.Kind == IndicatorKind.Percent;
        var shape = indicator.Kind == IndicatorKind.Count ? NumberShape.General : NumberShape.TwoDecimals;
        return
        [
            new(indicator.Code),
            new(criterion is null ? "Điều kiện" : $"{criterion.Number}. {criterion.Name}"),
            new(indicator.Name),
            new(indicator.Unit),
            new(Needed(resolved)),
            Figure(measured.Value, hasFigure, shape),
            Figure(measured.Numerator, isShare, NumberShape.General),
            Figure(measured.Denominator, isShare, NumberShape.General),
            Figure(measured.Women, indicator.BothSexes, shape),
            Figure(measured.Men, indicator.BothSexes, shape),
            new(VerdictText(resolved, finding), Open: true, Choices: resolved.Level.Value is null ? ByHand : WithFigures),
            new(finding?.Explanation, Open: true),
            new(finding?.Note, Open: true),
            new(string.Join("; ", evidence.Select(file => file.FileName))),
        ];
    }

    private static NewCell Figure(decimal? value, bool open, NumberShape shape) => new(Number: value, Shape: shape, Open: open, IsFigure: open);

    private static string? VerdictText(ResolvedIndicator resolved, DraftFinding? finding) => finding switch
    {
        null => null,
        { Measured.IsEmpty: false } when Judging.Judge(resolved, finding.Measured).Judgement != Judgement.CannotBeJudged => FindingColumns.ByFigures,
        { Verdict: { } verdict } => FindingColumns.Words(verdict),
        _ => null,
    };

    private static string Needed(ResolvedIndicator resolved)
    {
        var level = resolved.Level;
        var needed = level.Rule == LevelRule.Answer ? "Đạt" : Judged.Need(resolved) ?? "Chưa có mức chuẩn: đánh giá kèm giải trình";
        return level.Status == FigureStatus.Unconfirmed ? $"{needed} – chưa xác nhận" : needed;
    }
}
