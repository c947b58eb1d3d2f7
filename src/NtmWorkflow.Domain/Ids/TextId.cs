using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Ids;

/// <summary>An identity written as text, of whatever kind.</summary>
public interface ITextId
{
    /// <summary>The text.</summary>
    string Value { get; }
}

/// <summary>An identity written as text (mã). It reads as text anywhere; text becomes one only where somebody says so.</summary>
/// <typeparam name="TSelf">The kind of identity.</typeparam>
public abstract record TextId<TSelf> : ITextId, IComparable<TSelf>
    where TSelf : TextId<TSelf>, IMadeOfText<TSelf>
{
    /// <summary>The identity with this text.</summary>
    /// <param name="value">The text; an empty one, as a form may send it, names nothing and is found nowhere.</param>
    private protected TextId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The identity as the text that stores, addresses and pages know.</summary>
    /// <param name="id">The identity, or none.</param>
    [return: NotNullIfNotNull(nameof(id))]
    public static implicit operator string?(TextId<TSelf>? id) => id?.Value;

    /// <summary>The identity with this text, or none for none.</summary>
    /// <param name="value">The text, empty or none.</param>
    public static TSelf? Maybe(string? value) => string.IsNullOrEmpty(value) ? null : TSelf.Of(value);

    /// <summary>Reads it from an address.</summary>
    /// <param name="value">The text.</param>
    /// <param name="id">The identity.</param>
    public static bool TryParse([NotNullWhen(true)] string? value, [NotNullWhen(true)] out TSelf? id) => (id = Maybe(value)) is not null;

    /// <inheritdoc/>
    public int CompareTo(TSelf? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public sealed override string ToString() => Value;
}

/// <summary>An identity that is made of text.</summary>
/// <typeparam name="TSelf">The kind of identity.</typeparam>
public interface IMadeOfText<out TSelf>
{
    /// <summary>The identity with this text.</summary>
    /// <param name="value">The text.</param>
    static abstract TSelf Of(string value);
}

/// <summary>Reads and writes an identity as a JSON text, also as the name of a property.</summary>
/// <typeparam name="TId">The kind of identity.</typeparam>
public sealed class TextIdJson<TId> : JsonConverter<TId>
    where TId : TextId<TId>, IMadeOfText<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static TId Of(string? text) => text is null ? throw new JsonException() : TId.Of(text);
}
