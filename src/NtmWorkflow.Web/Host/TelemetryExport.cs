using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Infrastructure.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NtmWorkflow.Web.Host;

/// <summary>Sends measurements and activities to a collector, where one is named; else nothing is gathered.</summary>
internal static class TelemetryExport
{
    /// <exception cref="StartProblemException">The address is not one of HTTP.</exception>
    public static void AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Telemetry:OtlpEndpoint"] is not { Length: > 0 } named)
        {
            return;
        }

        if (!Uri.TryCreate(named, UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https"))
        {
            throw new StartProblemException($"Telemetry__OtlpEndpoint: “{named}” không phải là địa chỉ http hoặc https.");
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Telemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation())
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation())
            .UseOtlpExporter(OtlpExportProtocol.Grpc, collector);
    }
}
