using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>For whom the work of this scope is done, where a batch is run outside of a request (người yêu cầu xử lý hàng loạt).</summary>
public sealed class BatchPerson
{
    /// <summary>Who started the batch; none in a request.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>The delegation they act under, or none.</summary>
    public Delegation? Delegation { get; private set; }

    internal void Be(Actor actor, Delegation? delegation) => (Actor, Delegation) = (actor, delegation);
}
