using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <content>Passkeys as rows of columns: what every database holds alike, and moves.</content>
internal sealed partial class AccountStore
{
    public override async Task AddOrUpdatePasskeyAsync(NtmUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(passkey.CredentialId, cancellationToken);
        if (row is null)
        {
            row = new PasskeyRow
            {
                Id = Guid.NewGuid(),
                Account = user.Id,
                CredentialHash = Hash(passkey.CredentialId),
                CredentialId = passkey.CredentialId,
                PublicKey = passkey.PublicKey,
                MadeAtMicroseconds = passkey.CreatedAt.ToMicroseconds(),
                Transports = string.Join(' ', passkey.Transports ?? []),
                IsBackupEligible = passkey.IsBackupEligible,
            };
            Context.Passkeys.Add(row);
        }

        (row.Name, row.SignCount, row.IsUserVerified, row.IsBackedUp) = (passkey.Name, passkey.SignCount, passkey.IsUserVerified, passkey.IsBackedUp);
        await Context.SaveChangesAsync(cancellationToken);
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(NtmUser user, CancellationToken cancellationToken) =>
        [.. (await Context.Passkeys.AsNoTracking().Where(row => row.Account == user.Id).OrderBy(row => row.MadeAtMicroseconds).ToListAsync(cancellationToken)).Select(Info)];

    public override async Task<NtmUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await FindRowAsync(credentialId, cancellationToken) is { } row ? await FindByIdAsync(row.Account, cancellationToken) : null;

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(NtmUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        await FindRowAsync(credentialId, cancellationToken) is { } row && row.Account == user.Id ? Info(row) : null;

    public override async Task RemovePasskeyAsync(NtmUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = Hash(credentialId);
        await Context.Passkeys.Where(row => row.CredentialHash == hash && row.Account == user.Id).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<PasskeyRow?> FindRowAsync(byte[] credentialId, CancellationToken cancellation)
    {
        var hash = Hash(credentialId);
        return Context.Passkeys.SingleOrDefaultAsync(row => row.CredentialHash == hash, cancellation);
    }

    private static string Hash(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    private static UserPasskeyInfo Info(PasskeyRow row) => new(
        row.CredentialId, row.PublicKey, Moments.FromMicroseconds(row.MadeAtMicroseconds), (uint)row.SignCount,
        row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.IsUserVerified, row.IsBackupEligible, row.IsBackedUp, [], [])
    {
        Name = row.Name,
    };
}
