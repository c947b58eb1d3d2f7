using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Tests.People.Security;

/// <summary>A security log that only remembers, as <c>Event about</c>.</summary>
internal sealed class ToldEvents : ISecurityLog
{
    public List<string> All { get; } = [];

    public void Tell(SecurityEvent what, string? about = null, string? person = null) => All.Add($"{what} {about}");
}
