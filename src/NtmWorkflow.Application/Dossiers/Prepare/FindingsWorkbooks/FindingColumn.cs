using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>A column of the workbook of findings, known by its header wherever it stands.</summary>
internal enum FindingColumn
{
    Code,
    Criterion,
    Name,
    Unit,
    Needed,
    Value,
    Numerator,
    Denominator,
    Women,
    Men,
    Verdict,
    Explanation,
    Note,
    Evidence,
}

/// <summary>Headers of the columns, and what each is for.</summary>
internal static class FindingColumns
{
    /// <summary>Lets the figures decide.</summary>
    public const string ByFigures = "Theo số liệu";

    private static readonly Dictionary<FindingColumn, (string Header, double Width)> Known = new()
    {
        [FindingColumn.Code] = ("Mã chỉ tiêu", 9),
        [FindingColumn.Criterion] = ("Tiêu chí", 18),
        [FindingColumn.Name] = ("Tên chỉ tiêu", 48),
        [FindingColumn.Unit] = ("Đơn vị", 10),
        [FindingColumn.Needed] = ("Mức cần đạt", 30),
        [FindingColumn.Value] = ("Số liệu", 12),
        [FindingColumn.Numerator] = ("Tử số", 12),
        [FindingColumn.Denominator] = ("Mẫu số", 12),
        [FindingColumn.Women] = ("Nữ", 10),
        [FindingColumn.Men] = ("Nam", 10),
        [FindingColumn.Verdict] = ("Kết quả", 14),
        [FindingColumn.Explanation] = ("Giải trình", 40),
        [FindingColumn.Note] = ("Ghi chú", 30),
        [FindingColumn.Evidence] = ("Minh chứng đã nộp", 34),
    };

    private static readonly Dictionary<string, FindingColumn> ByHeader =
        Known.ToDictionary(one => Plain(one.Value.Header), one => one.Key, StringComparer.Ordinal);

    /// <summary>Columns whose cells are taken from an upload, in order.</summary>
    public static IReadOnlyList<FindingColumn> Taken { get; } =
    [
        FindingColumn.Value, FindingColumn.Numerator, FindingColumn.Denominator, FindingColumn.Women, FindingColumn.Men,
        FindingColumn.Verdict, FindingColumn.Explanation, FindingColumn.Note,
    ];

    /// <summary>The header of a column.</summary>
    public static string Header(this FindingColumn column) => Known[column].Header;

    /// <summary>Its width in characters.</summary>
    public static double Width(this FindingColumn column) => Known[column].Width;

    /// <summary>The column with this header, whatever its capitals and spaces; none when it is not known.</summary>
    public static FindingColumn? Find(string header) => ByHeader.TryGetValue(Plain(header), out var found) ? found : null;

    /// <summary>The verdict in words.</summary>
    public static string Words(Verdict verdict) => verdict == Verdict.Met ? "Đạt" : "Chưa đạt";

    /// <summary>Words without capitals and doubled spaces, with letters and marks composed and look-alike letters as one.</summary>
    public static string Plain(string text) =>
        string.Join(' ', SameLetters.Of(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
