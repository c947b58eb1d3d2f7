using MediatR;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Pipeline;

/// <summary>
/// Runs a change in one unit of work and gives the same answer to the same request sent twice.
/// A refused change writes nothing.
/// </summary>
internal sealed class ChangeBehaviour<TRequest, TResponse>(IUnitOfWork work, IIdempotency idempotency)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IChange
    where TResponse : class, IOutcome<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        work.RunAsync(
            async token =>
            {
                if (await idempotency.FindAsync(token) is { } before)
                {
                    return TResponse.FromJson(before, LedgerJson.Options);
                }

                var answer = await next();
                if (answer.Refusals.Count == 0)
                {
                    await idempotency.KeepAsync(answer.ValueAsJson(LedgerJson.Options), token);
                }

                return answer;
            },
            answer => answer.Refusals.Count == 0,
            cancellationToken);
}
