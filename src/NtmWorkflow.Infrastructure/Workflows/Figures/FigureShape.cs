using System.Text.Json.Nodes;
using NtmWorkflow.Domain.Law.Figures;

namespace NtmWorkflow.Infrastructure.Workflows.Figures;

/// <summary>A property of a statement that holds what it says.</summary>
internal sealed record ShapeValue(
    string Name, string Label, FigureValueKind Kind, bool MayBeEmpty = false, IReadOnlyDictionary<string, string>? Choices = null);

/// <summary>A kind of statement: where it stands in its file, what it says and how it is called.</summary>
/// <param name="Where">End of its path without positions, for example <c>indicators[*].threshold</c>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Words">Where it stands, in words.</param>
/// <param name="Values">What it says.</param>
internal sealed record FigureShape(string Where, FigureKind Kind, Func<JsonObject, string> Words, params ShapeValue[] Values);

/// <summary>All kinds of statement that the rule files know.</summary>
internal static class FigureShapes
{
    private static readonly ShapeValue Note = new(FigureSteps.Remark, "Ghi chú", FigureValueKind.Text, MayBeEmpty: true);
    private static readonly ShapeValue Percent = new("value", "Tỷ lệ (%)", FigureValueKind.Number);
    private static readonly ShapeValue Level = new("value", "Mức đạt", FigureValueKind.Number);
    private static readonly ShapeValue Name = new("name", "Tên", FigureValueKind.Text);
    private static readonly ShapeValue Text = new("text", "Nội dung", FigureValueKind.Text);

    private static readonly ShapeValue Enforcement = new("enforcement", "Mức ràng buộc", FigureValueKind.Choice, Choices: Words(
        ("blocks", "chặn"), ("warns", "chỉ cảnh báo")));

    private static readonly ShapeValue DayUnit = new("unit", "Cách tính ngày", FigureValueKind.Choice, Choices: Words(
        ("calendar-days", "ngày"), ("working-days", "ngày làm việc")));

    private static readonly ShapeValue PublicAnswer = new("value", "Công khai", FigureValueKind.YesNo);
    private static readonly ShapeValue Switch = new("on", "Đang áp dụng", FigureValueKind.YesNo);

    private static readonly ShapeValue OnRestDay = new("value", "Cách xử lý", FigureValueKind.Choice, Choices: Words(
        ("keep", "giữ nguyên"), ("next", "ngày làm việc sau"), ("previous", "ngày làm việc trước")));

    /// <summary>Longer paths first: the first that fits is taken.</summary>
    private static readonly FigureShape[] All =
    [
        new("threshold.levels[*]", FigureKind.Threshold, one => $"chỉ tiêu {Above(one, "code")}, mức đạt {FigureJson.LevelName(one)}", Level),
        new(
            "threshold", FigureKind.Threshold, one => $"chỉ tiêu {Above(one, "code")}, mức đạt",
            Level with { MayBeEmpty = true },
            new("expected", "Kết quả phải có", FigureValueKind.YesNo, MayBeEmpty: true),
            new("levels", "Mức theo vùng, nhóm xã, năm", FigureValueKind.Levels, MayBeEmpty: true)),
        new("evidence", FigureKind.Evidence, one => $"chỉ tiêu {Above(one, "code")}, minh chứng", Text),
        new("preconditions[*]", FigureKind.Indicator, one => $"điều kiện {one["code"]}, nội dung", Name),
        new("indicators[*]", FigureKind.Indicator, one => $"chỉ tiêu {one["code"]}, nội dung", Name),
        new("criteria[*]", FigureKind.Criterion, one => $"tiêu chí {one["number"]}, tên", Name),
        new(
            "expected", FigureKind.Count, _ => "số tiêu chí, chỉ tiêu",
            new("criteria", "Số tiêu chí", FigureValueKind.Whole), new("indicators", "Số chỉ tiêu", FigureValueKind.Whole, MayBeEmpty: true)),
        new("satisfaction", FigureKind.Satisfaction, one => $"{Above(one, "name")}, tỷ lệ hài lòng", Percent),
        new("itemSatisfaction", FigureKind.Satisfaction, one => $"{Above(one, "name")}, tỷ lệ hài lòng từng nội dung, từng xã", Percent),
        new("surveyQuestions[*]", FigureKind.Satisfaction, one => $"nội dung lấy ý kiến “{one["id"]}”", Text),
        new("noReply", FigureKind.TimeLimit, _ => "được đi tiếp khi sở, ngành không trả lời đúng hạn", new ShapeValue("value", "Được phép", FigureValueKind.YesNo)),
        new(
            "directionStopsClock", FigureKind.TimeLimit, _ => "dừng thời hạn khi xin ý kiến cấp trên",
            new ShapeValue("value", "Thời hạn dừng", FigureValueKind.YesNo, MayBeEmpty: true)),
        new("withCriticalPercent", FigureKind.Revocation, one => $"{Above(one, "name")}, thu hồi khi có tiêu chí bắt buộc không đạt", Percent),
        new("anyPercent", FigureKind.Revocation, one => $"{Above(one, "name")}, thu hồi trong mọi trường hợp", Percent),
        new("revokedUnitsPercent", FigureKind.Revocation, one => $"{Above(one, "name")}, thu hồi theo số xã bị thu hồi", Percent),
        new("conditions[*]", FigureKind.Condition, one => $"điều kiện công nhận “{one["id"]}”", Text),
        new(
            "timeLimits.*", FigureKind.TimeLimit, one => $"thời hạn “{one["name"]}”",
            new("days", "Số ngày", FigureValueKind.Whole, MayBeEmpty: true), DayUnit, Enforcement),
        new(
            "reviews[*]", FigureKind.TimeLimit, one => $"rà soát “{one["name"]}”",
            new("month", "Tháng bắt đầu", FigureValueKind.Whole), new("day", "Ngày bắt đầu", FigureValueKind.Whole),
            new("days", "Số ngày rà soát", FigureValueKind.Whole, MayBeEmpty: true)),
        new("quorumPercent", FigureKind.Vote, _ => "hội đồng, tỷ lệ thành viên dự họp", Percent),
        new("majorityPercent", FigureKind.Vote, _ => "hội đồng, tỷ lệ tán thành", Percent),
        Vote("ballot", "cách bỏ phiếu", ("open", "công khai"), ("secret", "kín")),
        Vote("openBallotsFor", "ai xem phiếu theo tên", ("council", "chỉ thành viên Hội đồng"), ("viewers", "người được xem hồ sơ")),
        Vote("tie", "khi số phiếu bằng nhau", ("not-approved", "không thông qua"), ("chair-decides", "theo ý kiến người chủ trì")),
        Vote("standIns", "người dự thay", ("not-allowed", "không được cử"), ("without-vote", "dự, không biểu quyết"), ("with-vote", "dự và biểu quyết")),
        Vote("recusal", "thành viên có liên quan", ("not-counted", "không tính vào tổng số"), ("absent", "tính là vắng mặt")),
        new(
            "procedures[*]", FigureKind.Procedure, one => $"{Above(one, "name")}, quy trình “{one["procedure"]}”",
            new ShapeValue("path", "Tệp quy trình", FigureValueKind.Text)),
        new(
            "paths[*]", FigureKind.Procedure, one => $"quy trình riêng của tỉnh, mức {one["level"]}",
            new ShapeValue("path", "Tệp quy trình", FigureValueKind.Text)),
        new("papers[*]", FigureKind.Paper, one => $"thành phần hồ sơ “{one["id"]}”", Name, Enforcement),
        new("regions[*]", FigureKind.Classification, one => $"vùng {one["code"]}", Name),
        new("communeGroups[*]", FigureKind.Classification, one => $"nhóm xã {one["code"]}", Name),
        new(
            "specialHardship", FigureKind.Classification, _ => "xã đặc biệt khó khăn, áp dụng mức của vùng khác",
            Name, new("region", "Vùng áp dụng", FigureValueKind.Text)),
        new("holidays[*]", FigureKind.CalendarDay, one => $"ngày nghỉ {FigureJson.ShownDay(one["date"])}", Day("date", "Ngày"), Name),
        new("workingDays[*]", FigureKind.CalendarDay, one => $"ngày làm bù {FigureJson.ShownDay(one["date"])}", Day("date", "Ngày"), Name),
        new(
            "assignments[*]", FigureKind.Assignment, one => $"phân công “{one["department"]}”, bộ {one["criteriaSet"]}",
            new("department", "Cơ quan phụ trách (mã)", FigureValueKind.Text),
            new("indicators", "Chỉ tiêu phụ trách", FigureValueKind.Codes),
            new("sharedWith", "Cơ quan phối hợp (mã)", FigureValueKind.Codes, MayBeEmpty: true)),
        new("overrides[*]", FigureKind.Override, one => $"mức do tỉnh quy định, bộ {one["criteriaSet"]}, chỉ tiêu {one["indicator"]}", Level),
        new("rounds[*]", FigureKind.Plan, one => $"đợt xét “{one["name"]}”", Day("cutOff", "Hạn nộp của đợt")),
        new(
            "districtFiling", FigureKind.Plan, _ => "hồ sơ cấp huyện",
            Day("from", "Bắt đầu", MayBeEmpty: true), Day("fileBy", "Hạn nộp")),
        new("preparations[*]", FigureKind.Plan, one => $"việc chuẩn bị “{one["id"]}”", Text, Day("by", "Hạn", MayBeEmpty: true)),
        new(
            "goals[*]", FigureKind.Plan, one => $"số lượng mục tiêu, mức {one["level"]}",
            new("atLeast", "Ít nhất", FigureValueKind.Whole), new("atMost", "Nhiều nhất", FigureValueKind.Whole, MayBeEmpty: true)),
        new(
            "legalBasis[*]", FigureKind.LegalBasis, one => $"căn cứ {one["kind"]} {one["number"] ?? one["title"]}",
            new("title", "Tên văn bản", FigureValueKind.Text), Day("day", "Ngày ban hành"),
            Day("from", "Ngày có hiệu lực"), Day("to", "Ngày cuối có hiệu lực", MayBeEmpty: true)),
        new("basis", FigureKind.Form, _ => "căn cứ của mẫu", Text),
        new(
            "tasks[*]", FigureKind.Plan, one => $"nhiệm vụ “{one["id"]}” của kế hoạch",
            Text, Day("by", "Hạn", MayBeEmpty: true)),
        new(
            "duties[*].due.restDay", FigureKind.Duty, one => $"nghĩa vụ “{Above(one, "name")}”, khi hạn rơi vào ngày nghỉ",
            OnRestDay),
        new(
            "duties[*].due", FigureKind.Duty, one => $"nghĩa vụ “{Above(one, "name")}”, ngày hạn",
            new("day", "Ngày trong tháng (31 là ngày cuối tháng; trống là chưa biết)", FigureValueKind.Whole, MayBeEmpty: true),
            new("monthOffset", "Số tháng sau tháng cuối kỳ", FigureValueKind.Whole),
            new("kind", "Cách hiểu", FigureValueKind.Choice, Choices: Words(("before", "trước ngày"), ("by", "chậm nhất ngày")))),
        new("duties[*]", FigureKind.Duty, one => $"nghĩa vụ báo cáo “{one["name"]}”", Name),
        new("ladders[*]", FigureKind.Duty, one => $"thang nhắc việc “{one["name"]}”", Name),
        new("publicPunctuality", FigureKind.Duty, _ => "công khai kỷ luật báo cáo", PublicAnswer),
        new("possible[*]", FigureKind.CalendarDay, one => $"ngày nghỉ có thể thêm “{one["name"]}”", Switch),
        new("fileBy", FigureKind.Plan, _ => "hạn nộp hồ sơ về tỉnh", Day("value", "Hạn nộp")),
        new("superiors[*]", FigureKind.Assignment, one => $"cấp trên mà “{one["of"]}” xin ý kiến"),
        new("predecessors[*]", FigureKind.Succession, one => $"{Above(one, "name")} kế tục {one["unit"]}", Day("on", "Ngày đầu của đơn vị mới")),
        new("$", FigureKind.Board, one => $"thành phần “{one["organisation"]}”"),
    ];

    /// <summary>The shape of a statement, or none that is known.</summary>
    /// <param name="where">Its path without positions.</param>
    public static FigureShape? At(string where) => All.FirstOrDefault(shape =>
        where == shape.Where || where.EndsWith("." + shape.Where, StringComparison.Ordinal));

    /// <summary>What the statement says, and its remark where it has one.</summary>
    public static IEnumerable<ShapeValue> ValuesOf(FigureShape shape, JsonObject statement) =>
        shape.Values.Append(Note).Where(value => statement.ContainsKey(value.Name));

    private static ShapeValue Day(string name, string label, bool MayBeEmpty = false) => new(name, label, FigureValueKind.Day, MayBeEmpty);

    private static FigureShape Vote(string name, string words, params (string Id, string Word)[] choices) => new(
        "councilVote." + name, FigureKind.Vote, _ => "hội đồng, " + words, new ShapeValue("value", "Quy định", FigureValueKind.Choice, Choices: Words(choices)));

    private static Dictionary<string, string> Words(params (string Id, string Word)[] words) =>
        words.ToDictionary(one => one.Id, one => one.Word, StringComparer.Ordinal);

    /// <summary>A property of the nearest object around the statement that has it.</summary>
    private static string? Above(JsonObject statement, string property)
    {
        for (var above = statement.Parent; above is not null; above = above.Parent)
        {
            if ((above as JsonObject)?[property] is { } found)
            {
                return found.ToString();
            }
        }

        return null;
    }
}
