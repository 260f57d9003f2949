using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Desk.Session;

namespace ReviewFunctions.Desk.Tests;

/// <summary>What components of the desk need around them, without a browser and without a site: every call answers an empty list.</summary>
public sealed class DeskContext : BunitContext
{
    public DeskContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services
            .AddLocalization()
            .AddSingleton(_ => new HttpClient(new EmptySite()) { BaseAddress = new Uri("https://site.example/") })
            .AddSingleton(provider => (IJSInProcessRuntime)provider.GetRequiredService<IJSRuntime>())
            .AddSingleton<BrowserStore>()
            .AddSingleton<Connection>()
            .AddSingleton<CurrentSession>()
            .AddSingleton<DeskApi>();
    }

    public static Draft DraftOf(string json) => new((JsonObject)JsonNode.Parse(json)!);

    private sealed class EmptySite : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"items":[]}""", Encoding.UTF8, "application/json"),
            });
    }
}
