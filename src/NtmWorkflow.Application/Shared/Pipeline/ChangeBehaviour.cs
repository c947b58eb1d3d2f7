using MediatR;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>
/// Runs a change in one unit of work and gives the same answer to the same request sent twice.
/// A change that was refused, or only tried, writes nothing.
/// </summary>
internal sealed class ChangeBehaviour<TRequest, TResponse>(IUnitOfWork work, IIdempotency idempotency, Trial trial)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IChange
    where TResponse : class, IOutcome<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        work.RunAsync(
            async token => request is IUnkept ? await next() : await FindAsync(token) ?? await DecideAsync(next, token),
            answer => answer.Refusals.Count == 0 && !trial.IsOn,
            cancellationToken);

    private async Task<TResponse?> FindAsync(CancellationToken cancellation) =>
        await idempotency.FindAsync(cancellation) is { } before ? TResponse.FromJson(before, LedgerJson.Options) : null;

    private async Task<TResponse> DecideAsync(RequestHandlerDelegate<TResponse> next, CancellationToken cancellation)
    {
        var answer = await next();
        if (answer.Refusals.Count > 0)
        {
            // What stands in the way may be what the same request did a moment ago, after the first look.
            return await FindAsync(cancellation) ?? answer;
        }

        await idempotency.KeepAsync(answer.ValueAsJson(LedgerJson.Options), cancellation);
        return answer;
    }
}
