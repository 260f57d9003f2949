using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry;

/// <summary>What the runtime tells of the app's requests.</summary>
public static class FunctionsTelemetry
{
    /// <summary>Adds a span for each request and the server's own metrics.</summary>
    /// <param name="builder">The telemetry in the making.</param>
    /// <returns>The same builder.</returns>
    public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder) => builder
        .WithTracing(traces => traces.AddAspNetCoreInstrumentation())
        .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation());
}
