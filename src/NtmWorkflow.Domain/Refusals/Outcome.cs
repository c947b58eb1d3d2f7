using System.Text.Json;

namespace NtmWorkflow.Domain.Refusals;

/// <summary>A value, or everything that stood in the way of it (kết quả hoặc các lý do từ chối).</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class Outcome<T> : IOutcome<Outcome<T>>
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals)
    {
        _value = value;
        Refusals = refusals;
    }

    /// <summary>Everything that stood in the way; empty on success.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Whether the value is there.</summary>
    public bool Succeeded => Refusals.Count == 0;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Succeeded
        ? _value!
        : throw new InvalidOperationException("Refused: " + string.Join("; ", Refusals.Select(refusal => refusal.Code)));

    /// <summary>Carries the value on, or the refusals unchanged.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) =>
        Succeeded ? next(_value!) : Outcome<TNext>.Refused(Refusals);

    /// <summary>Turns the value, keeping the refusals.</summary>
    public Outcome<TNext> Map<TNext>(Func<T, TNext> map) =>
        Succeeded ? map(_value!) : Outcome<TNext>.Refused(Refusals);

    static Outcome<T> IOutcome<Outcome<T>>.RefusedWith(IReadOnlyList<Refusal> refusals) => Refused(refusals);

    string IOutcome<Outcome<T>>.ValueAsJson(JsonSerializerOptions options) => JsonSerializer.Serialize(Value, options);

    static Outcome<T> IOutcome<Outcome<T>>.FromJson(string value, JsonSerializerOptions options) =>
        Of(JsonSerializer.Deserialize<T>(value, options)!);

    internal static Outcome<T> Of(T value) => new(value, []);

    internal static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));

    /// <summary>A value is a success.</summary>
    public static implicit operator Outcome<T>(T value) => Of(value);

    /// <summary>A refusal is a failure.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => Refused([refusal]);

    /// <summary>Several refusals are a failure.</summary>
    public static implicit operator Outcome<T>(List<Refusal> refusals) => Refused(refusals);
}

/// <summary>Shorter ways to make an <see cref="Outcome{T}"/>.</summary>
public static class Outcome
{
    /// <summary>A success.</summary>
    public static Outcome<T> Of<T>(T value) => Outcome<T>.Of(value);

    /// <summary>A failure with all its reasons.</summary>
    public static Outcome<T> Refused<T>(IReadOnlyList<Refusal> refusals) => Outcome<T>.Refused(refusals);
}
