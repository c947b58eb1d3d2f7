using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.People.KeepAccounts;

/// <summary>Makes an account with its first office; its person opens it with a one-time link.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">Name shown to people and kept in ledgers.</param>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body.</param>
/// <param name="BoardMember">Id of the seat, or none.</param>
/// <param name="First">First day of the office; none: at once.</param>
/// <param name="Last">Last day; none: open.</param>
public sealed record AddAccountCommand(
    string UserName, string DisplayName, string Role, string Organisation, string? BoardMember, DateOnly? First, DateOnly? Last)
    : IRequest<Outcome<AccountChanged>>, IUnkept
{
    /// <inheritdoc/>
    public Permission Permission => Permission.KeepAccounts;
}

/// <summary>Changes an account.</summary>
/// <param name="UserName">Its name.</param>
/// <param name="Change">What becomes of it.</param>
public sealed record ChangeAccountCommand(string UserName, AccountChange Change) : IRequest<Outcome<AccountChanged>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.KeepAccounts;
}

/// <summary>Takes an account's password away and gives a one-time link instead. The link is told once and kept nowhere.</summary>
/// <param name="UserName">Its name.</param>
public sealed record LinkAccountCommand(string UserName) : IRequest<Outcome<AccountChanged>>, IUnkept
{
    /// <inheritdoc/>
    public Permission Permission => Permission.KeepAccounts;
}

/// <summary>Gives an account's person the name they have now (đổi họ tên).</summary>
/// <param name="UserName">Its name.</param>
/// <param name="DisplayName">Name shown to people and kept in ledgers from now on.</param>
public sealed record RenameAccountCommand(string UserName, string DisplayName) : IRequest<Outcome<AccountChanged>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.KeepAccounts;
}

/// <summary>Says what the office's own sign-on calls an account's person (gắn với cổng đăng nhập).</summary>
/// <param name="UserName">Its name.</param>
/// <param name="SignOnName">What the claim of the sign-on says of the person; none: it opens the account no more.</param>
public sealed record SetSignOnCommand(string UserName, string? SignOnName) : IRequest<Outcome<AccountChanged>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.KeepAccounts;
}

/// <summary>Gives an account one more office (giao chức vụ).</summary>
/// <param name="UserName">Its name.</param>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body.</param>
/// <param name="BoardMember">Id of the seat, or none.</param>
/// <param name="First">First day; none: at once.</param>
/// <param name="Last">Last day; none: open.</param>
public sealed record GiveOfficeCommand(string UserName, string Role, string Organisation, string? BoardMember, DateOnly? First, DateOnly? Last)
    : IRequest<Outcome<AccountChanged>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.KeepAccounts;
}

/// <summary>Sets the last day of an office (thôi giữ chức vụ). What the person had to do stays with the body.</summary>
/// <param name="UserName">Name of the account.</param>
/// <param name="Office">The office.</param>
/// <param name="Last">Its last day.</param>
public sealed record EndOfficeCommand(string UserName, Guid Office, DateOnly? Last) : IRequest<Outcome<AccountChanged>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.KeepAccounts;
}

/// <summary>An account was changed.</summary>
/// <param name="UserName">Its name.</param>
/// <param name="Link">The one-time link below the service's own address, or none. It is told this once.</param>
public sealed record AccountChanged(string UserName, string? Link = null);

internal sealed class KeepAccountsHandler(IAccounts accounts, AccountScope scope)
    : IRequestHandler<AddAccountCommand, Outcome<AccountChanged>>, IRequestHandler<ChangeAccountCommand, Outcome<AccountChanged>>,
        IRequestHandler<LinkAccountCommand, Outcome<AccountChanged>>, IRequestHandler<GiveOfficeCommand, Outcome<AccountChanged>>,
        IRequestHandler<EndOfficeCommand, Outcome<AccountChanged>>, IRequestHandler<SetSignOnCommand, Outcome<AccountChanged>>,
        IRequestHandler<RenameAccountCommand, Outcome<AccountChanged>>
{
    public async Task<Outcome<AccountChanged>> Handle(AddAccountCommand request, CancellationToken cancellationToken)
    {
        if (scope.WhyNot(request.Organisation) is { } outside)
        {
            return outside;
        }

        var wrong = await accounts.AddAsync(request);
        return wrong.Count > 0 ? Refused("userName", wrong) : await LinkedAsync(request.UserName);
    }

    public async Task<Outcome<AccountChanged>> Handle(ChangeAccountCommand request, CancellationToken cancellationToken) =>
        await OnAsync(request.UserName, others: true, () => accounts.ChangeAsync(request.UserName, request.Change), cancellationToken);

    public async Task<Outcome<AccountChanged>> Handle(LinkAccountCommand request, CancellationToken cancellationToken) =>
        await scope.FindAsync(request.UserName, others: true, cancellationToken) is { Succeeded: false } outside
            ? Outcome.Refused<AccountChanged>(outside.Refusals)
            : await LinkedAsync(request.UserName);

    public Task<Outcome<AccountChanged>> Handle(RenameAccountCommand request, CancellationToken cancellationToken) =>
        OnAsync(request.UserName, others: false, () => accounts.RenameAsync(request.UserName, request.DisplayName), cancellationToken);

    public Task<Outcome<AccountChanged>> Handle(SetSignOnCommand request, CancellationToken cancellationToken) =>
        OnAsync(request.UserName, others: true, () => accounts.SetSignOnAsync(request.UserName, request.SignOnName?.Trim() is { Length: > 0 } name ? name : null), cancellationToken);

    public async Task<Outcome<AccountChanged>> Handle(GiveOfficeCommand request, CancellationToken cancellationToken) =>
        scope.WhyNot(request.Organisation) is { } outside
            ? outside
            : await OnAsync(request.UserName, others: false, () => accounts.GiveOfficeAsync(request), cancellationToken);

    public async Task<Outcome<AccountChanged>> Handle(EndOfficeCommand request, CancellationToken cancellationToken) =>
        request.Last is null
            ? Refusal.Invalid("last", "day-is-given", "Chưa nhập ngày cuối giữ chức vụ.", "Nhập ngày, tháng, năm.")
            : await OnAsync(request.UserName, others: true, () => accounts.EndOfficeAsync(request), cancellationToken);

    private async Task<Outcome<AccountChanged>> OnAsync(
        string userName, bool others, Func<Task<IReadOnlyList<string>>> change, CancellationToken cancellation)
    {
        var found = await scope.FindAsync(userName, others, cancellation);
        if (!found.Succeeded)
        {
            return Outcome.Refused<AccountChanged>(found.Refusals);
        }

        var wrong = await change();
        return wrong.Count > 0 ? Refused("account", wrong) : new AccountChanged(found.Value.UserName);
    }

    private async Task<Outcome<AccountChanged>> LinkedAsync(string userName)
    {
        var (path, wrong) = await accounts.LinkAsync(userName);
        return wrong.Count > 0 ? Refused("userName", wrong) : new AccountChanged(userName, path);
    }

    private static Outcome<AccountChanged> Refused(string field, IReadOnlyList<string> wrong) =>
        Outcome.Refused<AccountChanged>([.. wrong.Select(sentence => Refusal.Invalid(field, "account-is-sound", sentence, "Sửa lại rồi gửi."))]);
}
