using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>The app itself, put together as in Program.cs, on Kestrel and a port of its own; its timers fire only when a test asks.</summary>
public sealed class AppHost : IAsyncDisposable
{
    public const string BaseUrl = "https://reviews.example/";
    public const string FunctionKey = "function-key", MasterKey = "master-key";

    private readonly IHost _host;

    private AppHost(IHost host)
    {
        _host = host;
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(addresses?.Addresses.Single() ?? "") };
    }

    /// <summary>A client with no key that follows no redirect.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    public static async Task<AppHost> StartAsync(string connection, Action<IServiceCollection>? replace = null, params (string Name, string Value)[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(["--applicationName=ReviewFunctions", "--urls=http://127.0.0.1:0"]);
        foreach (var (name, value) in ((string, string)[])
        [
            ("Content", connection),
            ("Site:BaseUrl", BaseUrl),
            ("Documents:Interval", "00:00:00"),
            ("LocalRuntime:FunctionKey", FunctionKey),
            ("LocalRuntime:MasterKey", MasterKey),
            ("LocalRuntime:Timers", "false"),
            ("Logging:LogLevel:Default", "Error"),
            ("Telemetry:Console", "false"),
            .. settings,
        ])
            builder.Configuration[name] = value;
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddReviewFunctions(builder.Configuration);
        replace?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new AppHost(host);
    }

    /// <summary>Makes <see cref="Editor.Token"/> one that opens everything.</summary>
    public async Task<AppHost> WithEditorAsync()
    {
        Assert.True(TokenSecret.TryParse(Editor.Token, out var secret));
        await Services.GetRequiredService<ITokenStore>().AddAsync(secret.Hash, Tokens.New(), TestContext.Current.CancellationToken);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }
}
