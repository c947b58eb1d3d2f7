using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Who is acting in this request.</summary>
public interface ICurrentActor
{
    /// <summary>The person signed in, or none for a visitor.</summary>
    Actor? Actor { get; }

    /// <summary>The delegation they act under, or none.</summary>
    Delegation? Delegation => null;
}
