using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Service;

/// <summary>What the security log tells of a change is told when the change is committed, and not when it is undone.</summary>
public sealed class SecurityTellingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Event_ToldWithinAChange_IsToldWhenThatIsCommitted(bool commits)
    {
        await using var service = await TestService.StartAsync();
        var buffer = service.Services.GetRequiredService<SecurityBuffer>();
        buffer.Take();

        await service.InScopeAsync(async provider =>
        {
            await provider.GetRequiredService<IUnitOfWork>().RunAsync(
                _ =>
                {
                    provider.GetRequiredService<ISecurityLog>().Tell(SecurityEvent.RuleChanged, "x");
                    buffer.Take().ShouldBeEmpty();
                    return Task.FromResult(true);
                },
                _ => commits,
                CancellationToken.None);
            return true;
        });

        buffer.Take().Count.ShouldBe(commits ? 1 : 0);
    }
}
