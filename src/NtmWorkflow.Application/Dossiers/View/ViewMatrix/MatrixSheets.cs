using NtmWorkflow.Domain.Law;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Application.Dossiers.View.ViewMatrix;

/// <summary>Lays out the matrix as sheets: every indicator by level, and the counts.</summary>
internal static class MatrixSheets
{
    public static IReadOnlyList<NewSheet> Of(MatrixView view) => [Rows(view), Counts(view)];

    private static NewSheet Rows(MatrixView view) => new(
        "Kết quả các cấp",
        [Title(view), $"{view.SetTitle}. Căn cứ: {view.LegalBasis}.{(view.Matrix.IsDraft ? " Cột xã tự đánh giá là bản đang soạn, chưa chốt." : "")}"],
        [
            new("Mã chỉ tiêu", 9), new("Tiêu chí", 18), new("Tên chỉ tiêu", 44), new("Đơn vị", 10), new("Mức cần đạt", 26), new("Tình trạng con số", 14),
            .. view.Matrix.Levels.SelectMany(Columns),
            new("Khác nhau", 12), new("Minh chứng", 34),
        ],
        [.. view.Matrix.Criteria.SelectMany(criterion => criterion.Rows.Select(row => Row(view, criterion, row)))],
        FrozenColumns: 1);

    private static IEnumerable<NewColumn> Columns(VerdictLevel level) =>
    [
        new($"{level.Vietnamese()}: kết quả", 12), new($"{level.Vietnamese()}: số liệu", 12), new($"{level.Vietnamese()}: ghi chú", 30),
        new($"{level.Vietnamese()}: cơ quan", 22), new($"{level.Vietnamese()}: người, ngày", 26),
    ];

    private static IReadOnlyList<NewCell> Row(MatrixView view, MatrixCriterion criterion, MatrixRow row) =>
    [
        new(row.Indicator.Code),
        new($"{criterion.Criterion.Number}. {criterion.Criterion.Name}"),
        new(row.Indicator.Name),
        new(row.Indicator.Unit),
        new(row.Judged.Needed),
        new(row.Judged.Status switch { null => null, Domain.Law.FigureStatus.Verified => "đã xác nhận", _ => "chưa xác nhận" }),
        .. row.Levels.SelectMany(level => Cells(view, level)),
        new(row switch { { VerdictsDiffer: true } => "khác kết quả", { ValuesDiffer: true } => "khác số liệu", _ => null }),
        new(string.Join("; ", row.Evidence.Select(file => file.FileName))),
    ];

    private static IEnumerable<NewCell> Cells(MatrixView view, LevelVerdict level) =>
    [
        new(level.Verdict switch { Verdict.Met => "Đạt", Verdict.NotMet => "Chưa đạt", _ => null }),
        new(Number: level.Value),
        new(level.Stated ? level.Note : "theo cấp trước"),
        new(level.Organisation is { } body ? view.Bodies.GetValueOrDefault(body, body) : null),
        new(level.Stamp is { } stamp ? Words(stamp) : null),
    ];

    private static NewSheet Counts(MatrixView view) => new(
        "Tổng hợp",
        [Title(view)],
        [
            new("Tiêu chí", 44),
            .. Heads(view).SelectMany(head => (NewColumn[])[new($"{head}: chỉ tiêu đạt", 14), new($"{head}: chỉ tiêu chưa đạt", 14)]),
            new("Số chỉ tiêu", 10),
        ],
        [
            .. view.Matrix.Criteria.Select(one => (IReadOnlyList<NewCell>)
            [
                new($"{one.Criterion.Number}. {one.Criterion.Name}"),
                .. one.Scores.SelectMany(score => (NewCell[])[Whole(score.Met), Whole(score.NotMet)]),
                Whole(one.Scores[0].Total),
            ]),
            [
                new("Tiêu chí đạt, trên tổng số tiêu chí"),
                .. view.Matrix.Totals.SelectMany(total => (NewCell[])[Whole(total.CriteriaMet), Whole(total.Criteria)]),
                Whole(view.Matrix.Totals[0].Indicators),
            ],
        ],
        FrozenColumns: 1);

    private static IEnumerable<string> Heads(MatrixView view) => view.Matrix.Totals.Select(total => total.Level?.Vietnamese() ?? "Mới nhất");

    private static NewCell Whole(int number) => new(Number: number, Shape: NumberShape.Whole);

    private static string Title(MatrixView view) =>
        $"Bảng kết quả các cấp: {Names.WithDistrict(view.Registration.UnitName, view.Registration.DistrictName)}, {view.Registration.LevelName}, năm {view.Registration.Year}";

    private static string Words(Stamp stamp) => $"{stamp.By.Signature()}, {stamp.At.Day().Written()}";
}
