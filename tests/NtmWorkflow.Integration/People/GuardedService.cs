using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.People;

/// <summary>The demonstration with everything switched on that guards signing in.</summary>
public class GuardedService : RunningService
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SignIn:SecondFactorRoles", "coordination-office,chairman");
        builder.UseSetting("SignIn:ProveAgainMinutes", "10");
        builder.UseSetting("SignIn:IdleMinutes", "30");
    }

    /// <summary>Works with the accounts, as the administrator's command does.</summary>
    internal async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task AddAsync(NewAccount account, string password) =>
        WithAsync<Accounts, bool>(async accounts =>
        {
            (await accounts.AddAsync(account, password)).ShouldBeEmpty();
            return true;
        });

    /// <summary>Time passes for every session there is.</summary>
    internal Task AgeAsync(TimeSpan by) => WithAsync<NtmDbContext, bool>(async db =>
    {
        foreach (var session in db.SignIns)
        {
            session.ProvenAtMicroseconds -= (long)by.TotalMicroseconds;
            session.SeenAtMicroseconds -= (long)by.TotalMicroseconds;
        }

        await db.SaveChangesAsync();
        Services.GetRequiredService<SignInCache>().Forget();
        return true;
    });
}
