namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Identity of a dossier (mã hồ sơ).</summary>
/// <param name="Value">A version 7 identifier, ordered by the time it was made.</param>
public readonly record struct DossierId(Guid Value)
{
    /// <summary>A new identity.</summary>
    /// <param name="now">The moment of registration.</param>
    public static DossierId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
