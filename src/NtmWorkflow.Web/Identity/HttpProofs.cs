using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People;

namespace NtmWorkflow.Web.Identity;

/// <summary>The proof of whoever sent the request; what runs outside of one was proven when it was asked for.</summary>
internal sealed class HttpProofs(IHttpContextAccessor http) : IProofs
{
    public async Task<bool> AreFreshAsync(CancellationToken cancellation) =>
        http.HttpContext is not { } context
        || (ActorClaims.SessionOf(context.User) is { } session
            && await context.RequestServices.GetRequiredService<SignInSessions>().IsFreshAsync(session, cancellation));
}
