using System.Globalization;
using System.Text;
using System.Text.Json;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application.Public.ViewRegister;

/// <summary>A field of the open data (trường dữ liệu mở).</summary>
/// <param name="Name">Its name in CSV and JSON.</param>
/// <param name="Meaning">What it says, in Vietnamese.</param>
/// <param name="Kind">text, integer or date.</param>
/// <param name="MayBeEmpty">Whether it may be empty.</param>
/// <param name="Value">Its value of a line.</param>
public sealed record OpenDataField(string Name, string Meaning, string Kind, bool MayBeEmpty, Func<RegisterLine, object?> Value);

/// <summary>The public register as open data: one list of fields for CSV, JSON and their description.</summary>
public static class OpenData
{
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>The fields in order; a field is only ever added at the end.</summary>
    public static IReadOnlyList<OpenDataField> Fields { get; } =
    [
        Text("province", "Mã tỉnh", line => line.Province),
        Text("provinceName", "Tên tỉnh", line => line.ProvinceName),
        Text("unit", "Mã đơn vị", line => line.Unit),
        Text("unitName", "Tên đơn vị khi được công nhận", line => line.UnitName),
        Text("unitKind", "Loại đơn vị: district, commune, province, hamlet, residential-area, garden", line => Id($"{line.UnitKind}")),
        Text("district", "Mã huyện; trống khi không thuộc huyện", line => line.District, mayBeEmpty: true),
        Text("districtName", "Tên huyện", line => line.DistrictName.Length == 0 ? null : line.DistrictName, mayBeEmpty: true),
        Text("level", "Mã mức", line => line.Level),
        Text("levelName", "Tên mức", line => line.LevelName),
        new("achievementYear", "Năm đạt chuẩn", "integer", false, line => line.Year),
        Text("procedure", "Thủ tục: recognition (công nhận), acceptance (thừa nhận sau sắp xếp)", line => Id($"{line.Procedure}")),
        Text("decisionSymbol", "Số, ký hiệu quyết định", line => line.DecisionSymbol),
        Date("decisionDay", "Ngày quyết định", line => line.DecisionDay),
        Date("publishedOn", "Ngày công bố", line => line.PublishedOn),
        Text("code", "Mã tra cứu quyết định", line => line.Code),
        Text("standing", "Tình trạng hôm nay: recognised (đang có hiệu lực), revoked (đã thu hồi), taken-over (đã được thừa nhận ở đơn vị mới), lapsed (hết hiệu lực do sắp xếp đơn vị, đơn vị mới ở mức thấp hơn)", line => Id($"{line.Standing}")),
        Date("endedOn", "Ngày quyết định làm hết hiệu lực", line => line.EndedOn),
        Text("endedBy", "Số, ký hiệu quyết định làm hết hiệu lực", line => line.EndedBy, mayBeEmpty: true),
        Text("confirmedPeriod", "Kỳ rà soát gần nhất giữ vững kết quả", line => line.ConfirmedPeriod, mayBeEmpty: true),
        Date("confirmedOn", "Ngày kết thúc kỳ rà soát đó", line => line.ConfirmedOn),
    ];

    /// <summary>CSV as RFC 4180 says, in UTF-8 with its mark so that spreadsheets read it right.</summary>
    public static byte[] Csv(IReadOnlyList<RegisterLine> lines)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Fields.Select(field => field.Name)).Append("\r\n");
        foreach (var line in lines)
        {
            text.AppendJoin(',', Fields.Select(field => Cell(field.Value(line)))).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A JSON array of objects, with every field in each.</summary>
    public static byte[] Json(IReadOnlyList<RegisterLine> lines)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, new() { Encoder = Domain.Ledger.LedgerJson.Options.Encoder }))
        {
            writer.WriteStartArray();
            foreach (var line in lines)
            {
                writer.WriteStartObject();
                foreach (var field in Fields)
                {
                    Write(writer, field.Name, field.Value(line));
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return content.ToArray();
    }

    /// <summary>A cell: quoted where it must be, and never a formula to a spreadsheet.</summary>
    internal static string Cell(object? value)
    {
        var text = Shown(value);
        var harmless = value is string && text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    private static string Shown(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull(name);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            default:
                writer.WriteString(name, Shown(value));
                break;
        }
    }

    private static OpenDataField Text(string name, string meaning, Func<RegisterLine, string?> value, bool mayBeEmpty = false) =>
        new(name, meaning, "text", mayBeEmpty, value);

    private static OpenDataField Date(string name, string meaning, Func<RegisterLine, DateOnly?> value) =>
        new(name, meaning + " (yyyy-MM-dd)", "date", name is not ("decisionDay" or "publishedOn"), line => value(line));

    private static string Id(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
