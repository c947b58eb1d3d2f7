using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Notes evidence that was found damaged and has not come again. The service goes on; somebody has to look.</summary>
internal sealed class EvidenceHealth(EvidenceFolder folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        folder.Damaged().Count is > 0 and var damaged
            ? HealthCheckResult.Degraded($"Kho minh chứng: {damaged} tệp hỏng chưa được nộp lại hay khôi phục; chạy “ntm verify” để biết tệp nào.")
            : HealthCheckResult.Healthy());
}
