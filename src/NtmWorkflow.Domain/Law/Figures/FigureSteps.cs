using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Law.Figures;

/// <summary>A value that an officer sets (giá trị sửa).</summary>
/// <param name="Name">Name of the value in the figure.</param>
/// <param name="Value">The new value; none or blank for null.</param>
public sealed record FigureCorrection(string Name, string? Value);

/// <summary>Confirms or corrects a figure.</summary>
public static class FigureSteps
{
    /// <summary>Decides on a figure; what does not stand in the corrections stays as it is.</summary>
    /// <param name="figure">The figure as it stands.</param>
    /// <param name="corrections">Values that change; empty to confirm it as it is.</param>
    /// <param name="source">The document.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">Today in Việt Nam: no document is from a later day.</param>
    public static Outcome<FigureRuling> Decide(
        Figure figure, IReadOnlyList<FigureCorrection> corrections, FigureSource source, string reason, DateOnly today)
    {
        var refusals = new List<Refusal>();
        var old = new Dictionary<string, string?>(StringComparer.Ordinal);
        var now = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var value in figure.Values)
        {
            var written = value.Text;
            if (corrections.FirstOrDefault(one => one.Name == value.Name) is { } correction && !value.TryRead(correction.Value, out written))
            {
                refusals.Add(Refusal.Invalid(
                    $"value-{value.Name}", "value-can-be-read", $"{value.Label}: “{correction.Value}” không đọc được.", Example(value)));
            }

            // A remark may be worded anew in the file at any time: it is part of the ruling only where the officer changed it.
            if (value.Name != Remark || written != value.Text)
            {
                old[value.Name] = value.Text;
                now[value.Name] = written;
            }
        }

        refusals.AddRange(corrections
            .Where(one => figure.Values.All(value => value.Name != one.Name))
            .Select(one => Refusal.Invalid("values", "value-is-known", $"{figure.Place} không có giá trị “{one.Name}”.", "Dùng đúng tên giá trị của con số.")));
        if (source.Date > today)
        {
            refusals.Add(Refusal.Invalid("date", "document-is-not-from-the-future", "Ngày văn bản sau ngày hôm nay.", "Nhập ngày ban hành ghi trên văn bản."));
        }

        if (refusals.Count == 0 && figure.Status == FigureStatus.Verified && figure.Source == source.ToString() && now.All(value => old[value.Key] == value.Value))
        {
            refusals.Add(Refusal.Unmet(
                "something-changes", $"{figure.Place} đã được xác nhận đúng như vậy.", null, "Chỉ ghi tiếp khi giá trị hoặc căn cứ thay đổi."));
        }

        return refusals.Count > 0 ? refusals : new FigureRuling(figure.File, figure.Key, figure.Path, figure.Place, old, now, source, reason);
    }

    /// <summary>Name of the value that holds a remark.</summary>
    public const string Remark = "note";

    private static string Example(FigureValue value) => value.Kind switch
    {
        FigureValueKind.Number => "Nhập một số, ví dụ 92,4.",
        FigureValueKind.Whole => "Nhập số nguyên.",
        FigureValueKind.Day => "Nhập ngày có thật, đủ ngày, tháng, năm.",
        FigureValueKind.Levels => "Mỗi dòng một mức: vùng hoặc nhóm xã, năm nếu có, dấu hai chấm, giá trị; ví dụ DBSCL, 2023: 59.",
        FigureValueKind.YesNo or FigureValueKind.Choice => "Chọn một trong các giá trị có sẵn.",
        _ => "Nhập nội dung.",
    };
}
