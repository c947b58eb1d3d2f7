using NtmWorkflow.Application.Shared.Input;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.People.KeepAccounts;

/// <summary>Asks for the accounts of the administrator's province.</summary>
/// <param name="Search">Part of a name, with or without diacritics; none: all.</param>
/// <param name="State">Only in this state.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ListAccountsQuery(string? Search = null, AccountState? State = null, int Page = 1) : IRequest<Outcome<Page<Account>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewAccounts;
}

/// <summary>Asks for one account.</summary>
/// <param name="UserName">Its name.</param>
public sealed record ViewAccountQuery(string UserName) : IRequest<Outcome<Account>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewAccounts;
}

internal sealed class ViewAccountsHandler(AccountScope scope)
    : IRequestHandler<ListAccountsQuery, Outcome<Page<Account>>>, IRequestHandler<ViewAccountQuery, Outcome<Account>>
{
    private const int PageSize = 25;

    public async Task<Outcome<Page<Account>>> Handle(ListAccountsQuery request, CancellationToken cancellationToken)
    {
        var searched = PlainText.Of(request.Search ?? "");
        var all = (await scope.AllAsync(cancellationToken))
            .Where(one => request.State is null || one.State == request.State)
            .Where(one => searched.Length == 0 || PlainText.Of($"{one.UserName} {one.DisplayName}").Contains(searched, StringComparison.Ordinal))
            .ToList();
        var page = Math.Max(1, request.Page);
        return new Page<Account>([.. all.Skip(Paging.Before(page, PageSize)).Take(PageSize)], page, PageSize, all.Count);
    }

    public Task<Outcome<Account>> Handle(ViewAccountQuery request, CancellationToken cancellationToken) =>
        scope.FindAsync(request.UserName, others: false, cancellationToken);
}
