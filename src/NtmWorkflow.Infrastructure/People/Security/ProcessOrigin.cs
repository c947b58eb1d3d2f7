using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.People.Security;

/// <summary>What is not done in a request: a command, or the service itself by a clock.</summary>
public sealed class ProcessOrigin : ISecurityOrigin
{
    /// <summary>The program as its user of the operating system runs it.</summary>
    public static SecurityOrigin Here { get; } = new($"os:{Environment.UserName}", null, null, Environment.MachineName, AppDomain.CurrentDomain.FriendlyName);

    /// <inheritdoc/>
    public SecurityOrigin Now => Here;
}
