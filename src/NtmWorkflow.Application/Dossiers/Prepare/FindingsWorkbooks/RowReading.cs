using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>Reads one row into a finding; what stands in a column that is not there stays as it was.</summary>
/// <param name="table">The table.</param>
/// <param name="row">The row.</param>
/// <param name="indicator">The indicator it is about.</param>
/// <param name="before">What the draft holds.</param>
internal sealed class RowReading(FindingsTable table, TableRow row, Indicator indicator, DraftFinding before)
{
    private readonly List<Refusal> _faults = [];

    /// <summary>The finding as typed, or every fault of the row.</summary>
    public Outcome<DraftFinding> Read()
    {
        var measured = before.Measured;
        var typed = new DraftFinding(
            indicator.Code,
            Verdict(),
            new Measurement(
                Figure(FindingColumn.Value, measured.Value),
                Figure(FindingColumn.Numerator, measured.Numerator),
                Figure(FindingColumn.Denominator, measured.Denominator),
                Figure(FindingColumn.Women, measured.Women),
                Figure(FindingColumn.Men, measured.Men)),
            Text(FindingColumn.Explanation, before.Explanation),
            Text(FindingColumn.Note, before.Note));
        return _faults.Count > 0 ? _faults : typed;
    }

    private Verdict? Verdict()
    {
        if (!table.Columns.ContainsKey(FindingColumn.Verdict))
        {
            return before.Verdict;
        }

        switch (row[FindingColumn.Verdict])
        {
            case null:
                return null;
            case CellContent.Words words when Same(words.Text, FindingColumns.ByFigures):
                return null;
            case CellContent.Words words when Same(words.Text, FindingColumns.Words(Domain.Law.Criteria.Verdict.Met)):
                return Domain.Law.Criteria.Verdict.Met;
            case CellContent.Words words when Same(words.Text, FindingColumns.Words(Domain.Law.Criteria.Verdict.NotMet)):
                return Domain.Law.Criteria.Verdict.NotMet;
            case var other:
                Fault(FindingColumn.Verdict, "verdict-is-known", $"{Shown(other)} không phải là kết quả.", $"Chọn “Đạt”, “Chưa đạt” hoặc “{FindingColumns.ByFigures}”.");
                return null;
        }
    }

    private decimal? Figure(FindingColumn column, decimal? standing)
    {
        if (!table.Columns.ContainsKey(column) || row[column] is not { } content)
        {
            return table.Columns.ContainsKey(column) ? null : standing;
        }

        if (NotAsked(column) is { } why)
        {
            Fault(column, "figure-is-asked-for", why, "Để trống ô này.");
            return null;
        }

        switch (content)
        {
            case CellContent.Figure { IsPercent: true } share when TakesPercent(column):
                return Kept(share.InPercent);
            case CellContent.Figure { IsPercent: true }:
                Fault(column, "figure-is-no-percentage", "ô định dạng phần trăm nhưng cột này không phải tỷ lệ.", "Đổi định dạng ô thành số rồi nhập lại.");
                return null;
            case CellContent.Figure figure:
                return Kept(figure.Value);
            case CellContent.Words words when VietnameseNumber.TryParse(Digits(words.Text, column), out var number):
                return number;
            case CellContent.Unusable unusable:
                Fault(column, "cell-can-be-read", $"nội dung là {unusable.What}.", unusable.Remedy);
                return null;
            default:
                Fault(column, "value-is-a-number", $"{Shown(content)} không phải là số.", "Nhập chữ số, dùng dấu phẩy cho phần thập phân, ví dụ 92,4.");
                return null;
        }
    }

    private string? Text(FindingColumn column, string? standing)
    {
        if (!table.Columns.ContainsKey(column))
        {
            return standing;
        }

        switch (row[column])
        {
            case null:
                return null;
            case CellContent.Figure figure:
                return figure.IsPercent ? Share.Written(figure.InPercent) : Judging.Number(figure.Value);
            case CellContent.Unusable unusable:
                Fault(column, "cell-can-be-read", $"nội dung là {unusable.What}.", unusable.Remedy);
                return null;
            case CellContent.Words { Text: var text } when text.Length > InputRules.LongText:
                Fault(column, "text-is-too-long", $"nội dung dài {text.Length} ký tự, quá {InputRules.LongText} ký tự.", "Rút gọn nội dung.");
                return null;
            case CellContent.Words { Text: var text } when StorableText.Fault(text) is var (code, sentence, remedy):
                Fault(column, code, sentence, remedy);
                return null;
            case CellContent.Words { Text: var text }:
                return standing is not null && Lines(standing) == text ? standing : text;
            default:
                return null;
        }
    }

    private string? NotAsked(FindingColumn column) => column switch
    {
        _ when indicator.Kind == IndicatorKind.YesNo => $"chỉ tiêu {indicator.Code} chỉ đánh giá đạt / chưa đạt, không có số liệu.",
        FindingColumn.Women or FindingColumn.Men when !indicator.BothSexes => $"chỉ tiêu {indicator.Code} không tách số liệu nữ, nam.",
        _ => null,
    };

    private bool TakesPercent(FindingColumn column) =>
        indicator.Kind == IndicatorKind.Percent && column is FindingColumn.Value or FindingColumn.Women or FindingColumn.Men;

    /// <summary>People also type the unit: "92,4%".</summary>
    private string Digits(string text, FindingColumn column) => TakesPercent(column) ? text.TrimEnd('%').TrimEnd() : text;

    /// <summary>
    /// A workbook keeps fifteen digits of a formula's result; what is kept here has six decimals. Dividing takes the zeros
    /// off the end, because the number of decimals says how exactly a share was given.
    /// </summary>
    private static decimal Kept(decimal value) =>
        decimal.Round(value, Measurement.Decimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    private static bool Same(string text, string word) => FindingColumns.Plain(text) == FindingColumns.Plain(word);

    /// <summary>A text as it comes back from a workbook.</summary>
    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string Shown(CellContent? content) => content switch
    {
        CellContent.Words words => $"“{Shortened.Of(words.Text)}”",
        CellContent.Figure figure => $"“{Judging.Number(figure.Value)}”",
        CellContent.Unusable unusable => unusable.What,
        _ => "ô",
    };

    private void Fault(FindingColumn column, string code, string sentence, string remedy) =>
        _faults.Add(CellFault.At(table.PlaceOf(row.Number, column), code, sentence, remedy));
}
