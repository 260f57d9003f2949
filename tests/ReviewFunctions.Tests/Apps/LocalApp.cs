using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Apps;

/// <summary>A site that calls an app on this machine, which says of itself what a test has it say.</summary>
public sealed class LocalApp : IAsyncLifetime
{
    private readonly Site _site = new(("Outbound:AllowLoopback", "true"));
    private readonly WebApplication _app;

    public LocalApp()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/{**path}", () => Results.Content(Says, Says.StartsWith('{') ? "application/json" : "text/html"));
    }

    public HttpClient Client => _site.Client;

    public string Address => $"{_app.Urls.Single()}/";

    /// <summary>What the app says at its address.</summary>
    public string Says { get; set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        await _site.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _app.DisposeAsync();
    }
}
