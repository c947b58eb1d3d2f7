using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>Identity of a council session (mã phiên họp).</summary>
/// <param name="Value">A version 7 identifier, ordered by the time it was made.</param>
[JsonConverter(typeof(SessionIdText))]
public readonly record struct SessionId(Guid Value)
{
    /// <summary>A new identity.</summary>
    /// <param name="now">The moment of convening.</param>
    public static SessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");

    private sealed class SessionIdText : JsonConverter<SessionId>
    {
        public override SessionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, SessionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
