using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>Accounts in the database. Of recovery codes only slow hashes are kept: who reads the database does not sign in with them.</summary>
internal sealed partial class AccountStore(NtmDbContext context, IdentityErrorDescriber describer) : UserOnlyStore<NtmUser, NtmDbContext>(context, describer)
{
    private const int HashBytes = 20;
    private const string Provider = "[AspNetUserStore]";
    private const string Name = "RecoveryCodes";

    public override Task ReplaceCodesAsync(NtmUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hash(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(NtmUser user, string code, CancellationToken cancellationToken)
    {
        var used = Hash(user, code);
        var kept = (await GetTokenAsync(user, Provider, Name, cancellationToken) ?? "").Split(';');
        if (!kept.Contains(used, StringComparer.Ordinal))
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, kept.Where(hash => hash != used), cancellationToken);
        return true;
    }

    private static string Hash(NtmUser user, string code) => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(
        code, Encoding.UTF8.GetBytes(user.Id), PasswordSettings.Default.HashIterations, HashAlgorithmName.SHA512, HashBytes));
}
