using NtmWorkflow.Application.People.KeepAccounts;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>The accounts as the pages of an administrator keep them.</summary>
internal sealed class EfAccounts(Accounts accounts) : IAccounts
{
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellation) =>
    [
        .. (await accounts.AllAsync(cancellation)).Select(user => new Account(
            user.UserName!, user.DisplayName, user.State, user.TwoFactorEnabled, user.PasswordHash is not null, user.IsDemonstration, user.SignOnName,
            [
                .. user.Offices.OrderBy(one => one.First).ThenBy(one => one.Id)
                    .Select(one => new Office(one.Id, one.Role, new OrganisationId(one.Organisation), one.BoardMember, one.First, one.Last)),
            ])),
    ];

    public Task<IReadOnlyList<string>> AddAsync(AddAccountCommand account) => accounts.AddAsync(
        new NewAccount(account.UserName, account.DisplayName, account.Role, new OrganisationId(account.Organisation), account.BoardMember)
        {
            First = account.First,
            Last = account.Last,
        },
        null);

    public Task<IReadOnlyList<string>> ChangeAsync(string userName, AccountChange change) => change switch
    {
        AccountChange.Lock => accounts.LockAsync(userName),
        AccountChange.Unlock => accounts.UnlockAsync(userName),
        AccountChange.End => accounts.EndAsync(userName),
        AccountChange.RemoveSecondFactor => accounts.RemoveSecondFactorAsync(userName),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No such change."),
    };

    public Task<(string? Path, IReadOnlyList<string> Wrong)> LinkAsync(string userName) => accounts.LinkAsync(userName);

    public Task<IReadOnlyList<string>> RenameAsync(string userName, string displayName) => accounts.RenameAsync(userName, displayName);

    public Task<IReadOnlyList<string>> SetSignOnAsync(string userName, string? signOnName) => accounts.SetSignOnAsync(userName, signOnName);

    public Task<IReadOnlyList<string>> GiveOfficeAsync(GiveOfficeCommand office) => accounts.GiveOfficeAsync(
        office.UserName, new NewOffice(office.Role, new OrganisationId(office.Organisation), office.BoardMember, office.First, office.Last));

    public Task<IReadOnlyList<string>> EndOfficeAsync(EndOfficeCommand office) =>
        accounts.EndOfficeAsync(office.UserName, office.Office, office.Last!.Value);
}
