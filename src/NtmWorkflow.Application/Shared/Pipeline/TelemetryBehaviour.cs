using MediatR;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>Counts every act with what became of it, whichever way it came in.</summary>
internal sealed class TelemetryBehaviour<TRequest, TResponse>(Telemetry telemetry) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IChange
    where TResponse : IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Telemetry.IsTrying)
        {
            return await next();
        }

        var act = $"{request.Permission}";
        using var activity = telemetry.Begin(act);
        var outcome = Telemetry.Failed;
        IReadOnlyList<Refusal> refusals = [];
        try
        {
            var answer = await next();
            refusals = answer.Refusals;
            outcome = refusals.Count == 0 ? Telemetry.Taken : Telemetry.Refused;
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Who sent it went away: nothing was taken, and the service is not at fault.
            outcome = Telemetry.Cancelled;
            throw;
        }
        finally
        {
            telemetry.Count(activity, act, outcome, refusals);
        }
    }
}
