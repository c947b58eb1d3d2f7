using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Web.Identity;

/// <summary>What a password check gave: the user, or the code of the problem.</summary>
/// <param name="User">The user, when the password is right.</param>
/// <param name="Problem"><c>sai</c> (wrong), <c>khoa</c> (locked) <c>ngung</c> (locked or ended by an administrator; said only to who knows the password) or <c>trinh-dien</c> (a demonstration user outside of one).</param>
internal sealed record CheckedUser(NtmUser? User, string? Problem);

/// <summary>Checks a password; too many wrong ones lock the account for a while.</summary>
internal sealed class PasswordCheck(UserManager<NtmUser> people, DemonstrationMode mode)
{
    public async Task<CheckedUser> CheckAsync(string? userName, string? password)
    {
        // No database knows a name with a NUL in it, and one of them breaks on the question.
        if (userName?.Contains('\0') is not false || await people.FindByNameAsync(userName) is not { } user)
        {
            return new(null, "sai");
        }

        if (user.IsDemonstration && !mode.IsActive)
        {
            return new(null, "trinh-dien");
        }

        if (await people.IsLockedOutAsync(user))
        {
            return new(null, "khoa");
        }

        if (await people.CheckPasswordAsync(user, password ?? ""))
        {
            await people.ResetAccessFailedCountAsync(user);
            return user.State == AccountState.Active ? new(user, null) : new(null, "ngung");
        }

        await people.AccessFailedAsync(user);
        return new(null, "sai");
    }
}
