using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Identity;

/// <summary>What a password check gave: the user, or how long to wait before the next try, or neither: name or password is wrong.</summary>
/// <param name="User">The user, when the password is right.</param>
/// <param name="Wait">How long to wait, when it was not checked.</param>
internal sealed record CheckedUser(NtmUser? User, TimeSpan? Wait = null)
{
    /// <summary>Whole seconds to wait.</summary>
    public int WaitSeconds => Math.Max(1, (int)Math.Ceiling(Wait?.TotalSeconds ?? 0));
}

/// <summary>
/// Checks a password. What it answers, and how long that takes, is the same whether there is such an account or not.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<NtmUser> people, DemonstrationMode mode, GuessBrake brake, DeviceCookies devices, DecoyPassword decoy)
{
    private const int LongestName = 256;

    public async Task<CheckedUser> CheckAsync(HttpContext context, string? userName, string? password)
    {
        var name = people.NormalizeName(userName ?? "") ?? "";
        var kept = name.Length > LongestName ? name[..LongestName] : name;
        var guesser = new Guesser(kept, ClientNetwork.Of(context), devices.Read(context, kept));
        if (brake.Begin(guesser) is { } wait)
        {
            return new(null, wait);
        }

        var user = await people.FindByNameAsync(userName ?? "") is { PasswordHash: not null } found && (mode.IsActive || !found.IsDemonstration) ? found : null;
        if (user is null)
        {
            decoy.Check(people.PasswordHasher, password ?? "");
            return new(null);
        }

        if (!await people.CheckPasswordAsync(user, password ?? ""))
        {
            return new(null);
        }

        brake.Succeed(guesser);
        devices.Write(context, kept);
        return new(user);
    }
}

/// <summary>A password of nobody: checked for names that do not exist, so that they take as long as those that do.</summary>
internal sealed class DecoyPassword
{
    private readonly NtmUser _nobody = new() { DisplayName = "", Role = "", Organisation = "" };
    private readonly Lock _gate = new();
    private string? _hash;

    public void Check(IPasswordHasher<NtmUser> hasher, string password)
    {
        lock (_gate)
        {
            _hash ??= hasher.HashPassword(_nobody, Guid.NewGuid().ToString());
        }

        hasher.VerifyHashedPassword(_nobody, _hash, password);
    }
}
