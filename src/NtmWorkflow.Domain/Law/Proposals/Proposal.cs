using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Law.Proposals;

/// <summary>A change that somebody proposed (đề xuất thay đổi).</summary>
/// <typeparam name="TChange">What is to change.</typeparam>
/// <param name="Number">Number of the line that proposed it.</param>
/// <param name="Change">The change.</param>
/// <param name="Made">Who proposed it, and when.</param>
/// <param name="End">What became of it; none while it waits for a second person.</param>
public sealed record Proposal<TChange>(int Number, TChange Change, Stamp Made, ProposalEnd? End = null)
    where TChange : class
{
    /// <summary>Whether it waits for a second person.</summary>
    public bool IsOpen => End is null;
}

/// <summary>What became of a proposal (kết quả của đề xuất).</summary>
/// <param name="Step">Confirmed, refused or withdrawn.</param>
/// <param name="Stamp">By whom, and when.</param>
/// <param name="Reason">Why, or none.</param>
public sealed record ProposalEnd(ProposalStep Step, Stamp Stamp, string? Reason);

/// <summary>Reads the proposals out of a ledger (danh mục đề xuất trong sổ).</summary>
public static class ProposalFold
{
    /// <summary>Every proposal of a ledger, oldest first.</summary>
    /// <param name="lines">All its lines in order.</param>
    public static IReadOnlyList<Proposal<TChange>> Proposals<TChange>(this IEnumerable<LedgerEntry<ProposalAct<TChange>>> lines)
        where TChange : class
    {
        var all = new List<Proposal<TChange>>();
        foreach (var line in lines)
        {
            ProposalEnd? end = line.Act.Step == ProposalStep.Proposed ? null : new(line.Act.Step, line.Stamp, line.Act.Reason);
            var at = line.Act.Proposal is { } number ? all.FindIndex(one => one.Number == number) : -1;
            if (at >= 0)
            {
                all[at] = all[at] with { End = end };
            }
            else
            {
                all.Add(new(line.Sequence, line.Act.Change, line.Stamp, end));
            }
        }

        return all;
    }
}
