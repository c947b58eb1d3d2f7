using MediatR;
using NtmWorkflow.Application.People.KeepAccounts;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.People;

/// <summary>Accounts of a province over the API.</summary>
internal static class AccountsApi
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        api.MapGet("accounts", async (string? search, AccountState? state, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListAccountsQuery(search, state, page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewAccounts).WithName("ListAccounts").Produces<Page<Account>>();
        api.MapGet("accounts/{userName}", async (string userName, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewAccountQuery(userName), cancellation)).ToHttp())
            .Does(Permission.ViewAccounts).Produces<Account>();
        api.MapPost("accounts", async (AddAccountCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.KeepAccounts).WithName("AddAccount").Produces<AccountChanged>();
        api.MapPost("accounts/{userName}/changes", async (string userName, AccountChangeBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ChangeAccountCommand(userName, body.Change), cancellation)).ToHttp())
            .Does(Permission.KeepAccounts).WithName("ChangeAccount").Produces<AccountChanged>();
        api.MapPost("accounts/{userName}/link", async (string userName, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new LinkAccountCommand(userName), cancellation)).ToHttp())
            .Does(Permission.KeepAccounts).WithName("LinkAccount").Produces<AccountChanged>();
        api.MapPost("accounts/{userName}/name", async (string userName, NameBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new RenameAccountCommand(userName, body.DisplayName ?? ""), cancellation)).ToHttp())
            .Does(Permission.KeepAccounts).WithName("RenameAccount").Produces<AccountChanged>();
        api.MapPost("accounts/{userName}/sign-on", async (string userName, SignOnBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new SetSignOnCommand(userName, body.Name), cancellation)).ToHttp())
            .Does(Permission.KeepAccounts).WithName("SetSignOn").Produces<AccountChanged>();
        api.MapPost("accounts/{userName}/offices", async (string userName, OfficeBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(
                    new GiveOfficeCommand(userName, body.Role ?? "", body.Organisation ?? "", body.BoardMember, body.First, body.Last), cancellation)).ToHttp())
            .Does(Permission.KeepAccounts).WithName("GiveOffice").Produces<AccountChanged>();
        api.MapPost("accounts/{userName}/offices/{office:guid}/ending", async (
                string userName, Guid office, OfficeEndingBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new EndOfficeCommand(userName, office, body.Last), cancellation)).ToHttp())
            .Does(Permission.KeepAccounts).WithName("EndOffice").Produces<AccountChanged>();
    }
}

/// <summary>What becomes of an account.</summary>
internal sealed record AccountChangeBody(AccountChange Change);

/// <summary>The name that an account's person has now.</summary>
internal sealed record NameBody(string? DisplayName);

/// <summary>What the office's own sign-on calls the person; none: it opens the account no more.</summary>
internal sealed record SignOnBody(string? Name);

/// <summary>An office to be given.</summary>
internal sealed record OfficeBody(string? Role, string? Organisation, string? BoardMember, DateOnly? First, DateOnly? Last);

/// <summary>The last day of an office.</summary>
internal sealed record OfficeEndingBody(DateOnly? Last);
