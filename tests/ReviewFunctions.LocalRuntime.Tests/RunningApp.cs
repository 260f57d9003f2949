using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Hosting;

namespace ReviewFunctions.LocalRuntime.Tests;

/// <summary>An app of some function classes on real Kestrel, on a free port of the loopback address.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    public const string MasterKey = "the-master-key";
    public const string FunctionKey = "the-function-key";

    private readonly AppFolder _folder;

    private RunningApp(AppFolder folder, IHost host)
    {
        _folder = folder;
        Host = host;
        var server = host.Services.GetRequiredService<IServer>();
        Address = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public IHost Host { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static Task<RunningApp> StartAsync(params Type[] functions) => StartAsync(_ => { }, functions);

    /// <summary>Starts the app; its <c>host.json</c> has an empty route prefix and it has both keys.</summary>
    public static async Task<RunningApp> StartAsync(Action<FunctionsApplicationBuilder> configure, params Type[] functions)
    {
        var folder = new AppFolder();
        folder.Write("host.json", """{ "extensions": { "http": { "routePrefix": "" } } }""");
        return await StartAsync(folder, configure, functions);
    }

    public static async Task<RunningApp> StartAsync(
        AppFolder folder, Action<FunctionsApplicationBuilder> configure, params Type[] functions)
    {
        var host = Build(folder, configure, functions);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningApp(folder, host);
    }

    public static IHost Build(AppFolder folder, Action<FunctionsApplicationBuilder> configure, params Type[] functions)
    {
        var builder = new FunctionsApplicationBuilder(
            ["--urls", "http://127.0.0.1:0"], new Launch(folder.Path, folder.Path, functions));
        builder.Configuration["LocalRuntime:MasterKey"] = MasterKey;
        builder.Configuration["LocalRuntime:FunctionKey"] = FunctionKey;
        builder.Logging.ClearProviders();
        builder.ConfigureFunctionsWebApplication();
        configure(builder);
        return builder.Build();
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<string> TextAsync(string path) =>
        await (await GetAsync(path)).EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.StopAsync(CancellationToken.None);
        Host.Dispose();
        _folder.Dispose();
    }
}
