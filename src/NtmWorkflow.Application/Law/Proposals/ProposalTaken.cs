using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.Proposals;

/// <summary>A step of a change of the rules was taken: proposed, confirmed, refused or withdrawn.</summary>
/// <param name="Sequence">Number of its line in the ledger.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Proposal">Number of the proposal: of the line that proposed it.</param>
/// <param name="InForce">Whether the change is in force now.</param>
/// <param name="FileHash">Hash of the rule file's new version, where the change is in a file and in force.</param>
public sealed record ProposalTaken(int Sequence, string Hash, int Proposal, bool InForce, string? FileHash = null)
{
    internal static Refusal NotFound { get; } = new(
        RefusalKind.NotFound, "proposal-is-known", "Không có đề xuất này.", Remedy: "Mở lại từ danh sách đề xuất đang chờ.");

    internal static ProposalTaken Of<TChange>(LedgerEntry<ProposalAct<TChange>> entry)
        where TChange : class => new(entry.Sequence, entry.Seal.Hash, entry.Act.Proposal ?? entry.Sequence, entry.Act.InForce is not null);
}
