using MediatR;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Web.Identity;

/// <summary>Tells the security log of every change of the rules that is in force once it was kept, whichever way it came in.</summary>
internal sealed class RuleChangesLogged<TRequest, TResponse>(SecurityLog log, IHttpContextAccessor http, Trial trial) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IChange
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var answer = await next();
        if (answer is Outcome<ProposalTaken> { Succeeded: true, Value.InForce: true } && !trial.IsOn && http.HttpContext is { } context)
        {
            log.Write(SecurityEvent.RuleChanged, context);
        }

        return answer;
    }
}
