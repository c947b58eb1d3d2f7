using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Web.Http;

/// <summary>Says on an endpoint which row of the policy table it stands for.</summary>
/// <param name="Permission">The permission.</param>
internal sealed record PermissionMetadata(Permission Permission);

internal static class PermissionMetadataExtensions
{
    /// <summary>Names the act of an endpoint; the policy test walks these.</summary>
    public static RouteHandlerBuilder Does(this RouteHandlerBuilder endpoint, Permission permission) => endpoint
        .WithMetadata(new PermissionMetadata(permission))
        .WithName($"{permission}")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
