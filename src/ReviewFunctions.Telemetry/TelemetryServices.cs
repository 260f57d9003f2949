using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to whoever is to have them
/// (<see href="https://opentelemetry.io/docs/languages/dotnet/">OpenTelemetry</see>). If not even the console is, nothing listens: spans
/// and measurements then cost nothing, and logs go to the console as ever.
/// </summary>
public static class TelemetryServices
{
    /// <summary>Makes the SDK of Azure say what it calls. Its sources are called experimental, since their tags may change.</summary>
    private const string AzureSources = "Azure.Experimental.EnableActivitySource";

    /// <summary>
    /// The SDK's calls as its clients know them. Its HTTP requests are left out: their addresses hold what rows are called.
    /// </summary>
    private static readonly string[] StorageCalls = ["Azure.Data.Tables.*", "Azure.Storage.Blobs.*"];

    /// <summary>Adds what the settings ask for.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">The settings, see <see cref="TelemetryTargets"/>.</param>
    /// <param name="addRuntime">Adds what the runtime says of requests and invocations; called only if somebody listens.</param>
    public static IServiceCollection AddTelemetry(
        this IServiceCollection services, IConfiguration configuration, Action<IOpenTelemetryBuilder> addRuntime)
    {
        // The SDK looks once, at its first call.
        AppContext.SetSwitch(AzureSources, isEnabled: true);
        var targets = TelemetryTargets.Read(configuration);
        if (!targets.AreThere) return services;

        IOpenTelemetryBuilder telemetry = services.AddOpenTelemetry();
        addRuntime(telemetry);
        telemetry
            .WithTracing(traces => traces.AddSource(Signals.Name).AddSource(StorageCalls))
            .WithMetrics(metrics => metrics.AddMeter(Signals.Name));
        if (targets.AzureMonitor is { } connection)
        {
            telemetry.UseAzureMonitorExporter(monitor =>
            {
                monitor.ConnectionString = connection;
                monitor.Credential = targets.Identity;
                monitor.EnableLiveMetrics = false;
            });
        }
        if (targets.Otlp) telemetry.UseOtlpExporter();
        if (targets.Console)
            telemetry.WithTracing(traces => traces.AddConsoleExporter()).WithMetrics(metrics => metrics.AddConsoleExporter());
        return services;
    }
}
