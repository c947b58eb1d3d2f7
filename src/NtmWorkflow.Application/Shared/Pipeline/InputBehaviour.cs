using MediatR;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>Brings text into the form in which it is kept, and checks the shape of the input before anything is read or written; all fields at once.</summary>
internal sealed class InputBehaviour<TRequest, TResponse>(InputCheck input)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var refusals = input.Of(request);
        return refusals.Count > 0 ? TResponse.RefusedWith(refusals) : await next();
    }
}
