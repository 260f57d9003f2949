using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using Editor = ReviewFunctions.Tests.Hosting.Editor;

namespace ReviewFunctions.Tests.Telemetry;

/// <summary>An app whose telemetry is on, as with an OTLP endpoint, and is kept in memory as well.</summary>
public sealed class WatchedSite : IAsyncLifetime
{
    private readonly Notebook<Activity> _spans = [];
    private readonly Notebook<MetricSnapshot> _metrics = [];
    private readonly Notebook<LogRecord> _logs = [];
    private string? _connection;
    private AppHost? _app;
    private LocalAkismet? _akismet;

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    /// <summary>What was logged, with whatever came with it.</summary>
    public IEnumerable<string> Logs =>
        _logs.ToList()
            .Select(record => $"{record.FormattedMessage} {record.Body} {string.Join(' ', record.Attributes ?? [])} {record.Exception}");

    public async ValueTask InitializeAsync()
    {
        _connection = await Emulator.NewAccountAsync();
        _akismet = await LocalAkismet.StartAsync();
        // Nobody listens at the endpoint, which is nobody's trouble.
        _app = await (await AppHost.StartAsync(_connection, Watch,
            [("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), ("Logging:LogLevel:Default", "Information"),
                .. _akismet.Settings()])).WithEditorAsync();
    }

    /// <summary>The spans of one trace, which the tests beside this one do not write to.</summary>
    public IReadOnlyList<Activity> SpansOf(ActivityTraceId trace)
    {
        App.Services.GetRequiredService<TracerProvider>().ForceFlush();
        return [.. _spans.ToList().Where(span => span.TraceId == trace)];
    }

    /// <summary>Everything that is measured by now, by the instrument's name.</summary>
    public ILookup<string, string> Measure()
    {
        _metrics.Clear();
        App.Services.GetRequiredService<MeterProvider>().ForceFlush();
        return _metrics.ToList()
            .SelectMany(metric => metric.MetricPoints.Select(point => (metric.Name, Tags: string.Join(',', Tags(point)))))
            .ToLookup(measured => measured.Name, measured => measured.Tags);
    }

    /// <summary>Sends a request as an editor, in a trace of its own.</summary>
    public async Task<(HttpResponseMessage Answer, ActivityTraceId Trace)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Editor.Token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return (await App.Client.SendAsync(request, TestContext.Current.CancellationToken), trace);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_akismet is not null) await _akismet.DisposeAsync();
    }

    private void Watch(IServiceCollection services) => services.AddOpenTelemetry()
        .WithTracing(traces => traces.AddInMemoryExporter(_spans))
        .WithMetrics(metrics => metrics.AddInMemoryExporter(_metrics))
        .WithLogging(logs => logs.AddInMemoryExporter(_logs), options => options.IncludeFormattedMessage = true);

    private static IEnumerable<string> Tags(MetricPoint point)
    {
        var tags = new List<string>();
        foreach (var tag in point.Tags) tags.Add($"{tag.Key}={tag.Value}");
        return tags.Order(StringComparer.Ordinal);
    }
}
