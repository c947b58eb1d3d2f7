using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Api.Service;

/// <summary>Named tokens of a person's programs: listed, made and revoked by the person.</summary>
internal static class ApiTokensApi
{
    public static void MapApiTokens(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("api-tokens").RequireAuthorization();
        own.MapGet("", async (OwnTokens tokens) => Results.Ok(await tokens.ListAsync())).WithName("ListApiTokens").Produces<IReadOnlyList<ApiToken>>();
        own.MapPost("", async (ApiTokenBody body, OwnTokens tokens) =>
                (await tokens.MakeAsync(body.Name, body.ReadOnly ?? true, body.Days)).ToHttp(made => Results.Ok(new ApiTokenMade(made))))
            .WithName("MakeApiToken").Produces<ApiTokenMade>();
        own.MapDelete("{id:guid}", async (Guid id, OwnTokens tokens) => await tokens.EndAsync(id)
            ? Results.NoContent()
            : Problems.Of([new(RefusalKind.NotFound, "token-is-there", "Bạn không có mã truy cập này.", Remedy: "Xem danh sách mã truy cập của bạn.")]))
            .WithName("RevokeApiToken").Produces(StatusCodes.Status204NoContent);
    }
}

/// <summary>What a person asks for as a token.</summary>
/// <param name="Name">What they call it.</param>
/// <param name="ReadOnly">Whether it only reads; so it is when nothing is said.</param>
/// <param name="Days">How many days it lasts.</param>
internal sealed record ApiTokenBody(string? Name, bool? ReadOnly, int? Days);

/// <summary>A token that was made.</summary>
/// <param name="Token">It, told once.</param>
internal sealed record ApiTokenMade(string Token);
