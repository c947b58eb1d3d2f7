using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Ids;

/// <summary>Id of a unit (mã đơn vị hành chính), for example <c>tap-son</c>, or of one below a commune, <c>tap-son/ap-1</c>.</summary>
/// <param name="Value">The text.</param>
[JsonConverter(typeof(TextIdJson<UnitId>))]
public sealed record UnitId(string Value) : TextId<UnitId>(Value), IMadeOfText<UnitId>
{
    /// <summary>The People's Committee of the unit (UBND): the body with the same id.</summary>
    public OrganisationId Committee => new(Value);

    /// <inheritdoc/>
    public static UnitId Of(string value) => new(value);
}

/// <summary>Id of a body that acts (mã cơ quan, tổ chức), for example <c>so-y-te</c>; a People's Committee has the id of its unit.</summary>
/// <param name="Value">The text.</param>
[JsonConverter(typeof(TextIdJson<OrganisationId>))]
public sealed record OrganisationId(string Value) : TextId<OrganisationId>(Value), IMadeOfText<OrganisationId>
{
    /// <summary>The unit whose People's Committee it is, if it is one.</summary>
    public UnitId ToUnit() => new(Value);

    /// <inheritdoc/>
    public static OrganisationId Of(string value) => new(value);
}

/// <summary>A province in a year of its plan (kế hoạch năm của tỉnh), for example <c>tra-vinh/2023</c>.</summary>
/// <param name="Value">The text.</param>
[JsonConverter(typeof(TextIdJson<ProvinceYearId>))]
public sealed record ProvinceYearId(string Value) : TextId<ProvinceYearId>(Value), IMadeOfText<ProvinceYearId>
{
    /// <summary>The year of the plan, as text.</summary>
    public string Year => Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Id of the province, for example <c>tra-vinh</c>.</summary>
    public string Province => Value.Split('/')[0];

    /// <inheritdoc/>
    public static ProvinceYearId Of(string value) => new(value);
}

/// <summary>Code of an indicator in its set (mã chỉ tiêu), for example <c>17.2</c>.</summary>
/// <param name="Value">The text.</param>
[JsonConverter(typeof(TextIdJson<IndicatorCode>))]
public sealed record IndicatorCode(string Value) : TextId<IndicatorCode>(Value), IMadeOfText<IndicatorCode>
{
    /// <inheritdoc/>
    public static IndicatorCode Of(string value) => new(value);
}

/// <summary>Id of a report form (mã biểu mẫu báo cáo).</summary>
/// <param name="Value">The text.</param>
[JsonConverter(typeof(TextIdJson<FormId>))]
public sealed record FormId(string Value) : TextId<FormId>(Value), IMadeOfText<FormId>
{
    /// <inheritdoc/>
    public static FormId Of(string value) => new(value);
}

/// <summary>Number of a criterion in its set (số thứ tự tiêu chí), from 1.</summary>
/// <param name="Value">From 1.</param>
[JsonConverter(typeof(CriterionNumberJson))]
public readonly record struct CriterionNumber(int Value) : IComparable<CriterionNumber>
{
    /// <summary>The number as such.</summary>
    /// <param name="number">The number of a criterion.</param>
    public static implicit operator int(CriterionNumber number) => number.Value;

    /// <inheritdoc/>
    public int CompareTo(CriterionNumber other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Reads and writes the number of a criterion as a JSON number.</summary>
internal sealed class CriterionNumberJson : JsonConverter<CriterionNumber>
{
    /// <inheritdoc/>
    public override CriterionNumber Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) =>
        new(reader.GetInt32());

    /// <inheritdoc/>
    public override void Write(System.Text.Json.Utf8JsonWriter writer, CriterionNumber value, System.Text.Json.JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
