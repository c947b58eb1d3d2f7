using System.Text.Json;

namespace NtmWorkflow.Domain.Refusals;

/// <summary>An answer that can be a refusal, whatever its value would have been.</summary>
/// <typeparam name="TSelf">The answer's own type.</typeparam>
public interface IOutcome<out TSelf>
{
    /// <summary>Everything that stood in the way; empty on success.</summary>
    IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>The refusing answer.</summary>
    static abstract TSelf RefusedWith(IReadOnlyList<Refusal> refusals);

    /// <summary>The value as JSON text, to give the same answer again later.</summary>
    string ValueAsJson(JsonSerializerOptions options);

    /// <summary>The answer that was kept as JSON text.</summary>
    static abstract TSelf FromJson(string value, JsonSerializerOptions options);
}
