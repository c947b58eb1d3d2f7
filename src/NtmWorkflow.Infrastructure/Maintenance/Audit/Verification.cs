namespace NtmWorkflow.Infrastructure.Maintenance.Audit;

/// <summary>What was verified and what is wrong (kết quả kiểm tra).</summary>
/// <param name="Summary">What was looked at, a sentence for each kind, with counts.</param>
/// <param name="Damage">What is wrong and where, a sentence for each place; none when all is whole.</param>
public sealed record Verification(IReadOnlyList<string> Summary, IReadOnlyList<string> Damage)
{
    /// <summary>Whether all is whole.</summary>
    public bool Holds => Damage.Count == 0;

    /// <summary>This and what was verified after it.</summary>
    internal Verification And(Verification next) => new([.. Summary, .. next.Summary], [.. Damage, .. next.Damage]);
}
