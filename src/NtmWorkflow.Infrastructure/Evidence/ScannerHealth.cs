using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Notes that the scanner does not answer: evidence that comes meanwhile is of no use until it does.</summary>
internal sealed class ScannerHealth(Clamd scanner) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await scanner.PingAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ScannerTroubleException trouble)
        {
            return HealthCheckResult.Degraded(trouble.Message, trouble);
        }
    }
}
