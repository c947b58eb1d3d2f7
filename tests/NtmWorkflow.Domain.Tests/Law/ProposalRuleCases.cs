using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Law.Rules;
using NtmWorkflow.Domain.Tests.Dossiers;

namespace NtmWorkflow.Domain.Tests.Law;

/// <summary>Rules of changes that need a second person.</summary>
internal static class ProposalRuleCases
{
    internal static readonly Actor Lan = new("lan", "Nguyễn Thị Lan", Role.CentralCoordinationOffice, NationalOffice.Id);
    internal static readonly Actor Minh = Lan with { User = "minh", Name = "Lê Văn Minh" };
    internal static readonly Stamp ByLan = new(Lan, new(2023, 5, 2, 1, 0, 0, TimeSpan.Zero));

    public static RuleCase[] List { get; } =
    [
        new(new AnotherPersonDecides(Lan, Minh), new AnotherPersonDecides(Lan, Lan), "another-person-decides", Kind: RefusalKind.Forbidden),
        new(new ProposalIsOpen(null), new ProposalIsOpen(new(ProposalStep.Refused, ByLan, "Sai")), "proposal-is-open", Kind: RefusalKind.Conflict),
        new(new OnlyTheProposerWithdraws(Lan, Lan), new OnlyTheProposerWithdraws(Lan, Minh), "only-the-proposer-withdraws", Kind: RefusalKind.Forbidden),
        new(new OneProposalAtATime(null), new OneProposalAtATime(ByLan), "one-proposal-at-a-time", Kind: RefusalKind.Conflict),
    ];
}
