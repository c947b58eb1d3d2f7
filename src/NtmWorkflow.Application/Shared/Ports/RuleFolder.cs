using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The files of the rules as they lie in their folder now, which the service has not taken over yet.</summary>
public interface IRuleFolder
{
    /// <summary>The rule book that the next start would make of the files, the ledgers of figures and announcements included; or what is wrong in them.</summary>
    Task<Outcome<RuleBook>> ReadAsync(CancellationToken cancellation);
}
