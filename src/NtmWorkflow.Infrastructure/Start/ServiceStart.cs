using Hangfire;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Evidence;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Start;

/// <summary>Brings database, archive, clock and demonstration users to where the service can answer.</summary>
public static class ServiceStart
{
    /// <summary>Password of all demonstration users; they exist in the Development environment only.</summary>
    public const string DemonstrationPassword = "Trinh-dien-2023";

    /// <summary>Runs before the first request is taken.</summary>
    /// <exception cref="StartProblemException">Something is in the way; the message is one clear line.</exception>
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var settings = provider.GetRequiredService<ServiceSettings>();
        await PrepareDatabaseAsync(provider.GetRequiredService<DatabaseUpkeep>(), settings, cancellation);
        // The machine's own clock: files lie on it, whatever a demonstration clock says.
        provider.GetRequiredService<EvidenceFolder>().Sweep(TimeProvider.System.GetUtcNow().AddDays(-1));
        await provider.GetRequiredService<RuleReload>().StartAsync(cancellation);
        if (settings.IsDemonstration)
        {
            await DemonstrateAsync(provider, cancellation);
        }

        ServiceJobs.Schedule(provider.GetRequiredService<IRecurringJobManager>());
    }

    /// <summary>Makes sure that the data folder can be written.</summary>
    /// <exception cref="StartProblemException">It can't.</exception>
    public static void CheckDataFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartProblemException(
                $"Không ghi được vào thư mục dữ liệu “{folder}”: cấp quyền ghi hoặc đặt Data__Folder sang thư mục khác.", error);
        }
    }

    /// <summary>A demonstration brings its database up to date by itself; elsewhere an administrator decides when.</summary>
    private static async Task PrepareDatabaseAsync(DatabaseUpkeep upkeep, ServiceSettings settings, CancellationToken cancellation)
    {
        if (settings.IsDemonstration)
        {
            await upkeep.MigrateAsync(cancellation);
        }
        else if ((await upkeep.VersionAsync(cancellation)).Pending is { Count: > 0 } pending)
        {
            throw new StartProblemException(
                $"Cơ sở dữ liệu còn thiếu {pending.Count} bước nâng cấp (tới “{pending[^1]}”): sao lưu, chạy “ntm migrate”, rồi khởi động lại.");
        }
    }

    private static async Task DemonstrateAsync(IServiceProvider provider, CancellationToken cancellation)
    {
        var demonstrations = provider.GetRequiredService<RulesInForce>().Demonstrations.Values.ToList();
        if (demonstrations.Count == 0)
        {
            return;
        }

        await provider.GetRequiredService<DemonstrationClockKeeper>()
            .ResumeAsync(demonstrations.Min(one => one.ClockStart), cancellation);
        var people = provider.GetRequiredService<UserManager<NtmUser>>();
        NtmUser[] users = [.. demonstrations.SelectMany(one => one.Users).Select(Account)];
        if (users.Length == 0)
        {
            return;
        }

        // Hashing is slow on purpose; the password is the same for all and printed at the start, so it is hashed once.
        var password = people.PasswordHasher.HashPassword(users[0], DemonstrationPassword);
        var known = (await people.Users.Select(user => user.UserName!).ToListAsync(cancellation)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var user in users.Where(user => !known.Contains(user.UserName!)))
        {
            user.PasswordHash = password;
            await SeedAsync(people, user);
        }
    }

    private static NtmUser Account(DemonstrationUser user) => new()
    {
        UserName = user.UserName,
        DisplayName = user.DisplayName,
        Offices = [new() { Role = user.Role.Id(), Organisation = user.Organisation, BoardMember = user.BoardMember }],
        IsDemonstration = true,
    };

    private static async Task SeedAsync(UserManager<NtmUser> people, NtmUser user)
    {
        var created = await people.CreateAsync(user);
        if (!created.Succeeded)
        {
            throw new StartProblemException(
                $"Không tạo được người dùng trình diễn “{user.UserName}”: {string.Join("; ", created.Errors.Select(error => error.Description))}");
        }
    }
}
