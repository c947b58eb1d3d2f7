using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Server;

/// <summary>A line that breaks in the middle of a unit of work costs time and nothing else.</summary>
public sealed class OutageTests
{
    [DatabaseFact]
    public async Task LineBrokenInTheMiddle_WorkIsDoneAgainFromItsStart_AndWrittenOnce()
    {
        await using var service = await TestService.StartAsync();
        var tries = 0;

        await service.InScopeAsync(async provider =>
        {
            var db = provider.GetRequiredService<NtmDbContext>();
            return await provider.GetRequiredService<IUnitOfWork>().RunAsync(
                async cancellation =>
                {
                    tries++;
                    db.Settings.Add(new SettingRow { Name = "thử", Value = $"{tries}" });
                    await db.SaveChangesAsync(cancellation);
                    if (tries == 1)
                    {
                        await db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pg_backend_pid())", cancellation);
                    }

                    return true;
                },
                _ => true,
                CancellationToken.None);
        });

        tries.ShouldBe(2);
        (await service.WithAsync<NtmDbContext, List<string>>(db => db.Settings.Where(row => row.Name == "thử").Select(row => row.Value).ToListAsync()))
            .ShouldBe(["2"]);
    }
}
