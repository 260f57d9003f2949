using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>The app within this process, whose calls to the storage are counted.</summary>
internal sealed class CountedApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly HttpClient _client;
    private readonly StorageCalls _calls;

    private CountedApp(IHost host, HttpClient client, StorageCalls calls)
    {
        _host = host;
        _client = client;
        _calls = calls;
    }

    /// <summary>Starts the app on an account; it has as long as it takes for a publication.</summary>
    public static async Task<CountedApp> StartAsync(string connection)
    {
        var builder = FunctionsApplication.CreateBuilder(["--applicationName=ReviewFunctions", "--urls=http://127.0.0.1:0"]);
        builder.Configuration["Content"] = connection;
        builder.Configuration["Publishing:RequestTime"] = "00:10:00";
        builder.Configuration["LocalRuntime:Timers"] = "false";
        builder.Configuration["Telemetry:Console"] = "false";
        builder.Configuration["Logging:LogLevel:Default"] = "Error";
        builder.Configuration["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Error";
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddReviewFunctions(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        var secret = TokenSecret.New();
        await host.Services.GetRequiredService<ITokenStore>().AddAsync(secret.Hash, Tokens.New(), CancellationToken.None);
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single() ?? "";
        var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        return new CountedApp(host, client, new StorageCalls(connection));
    }

    /// <summary>Publishes a review, to its last document.</summary>
    /// <returns>How many calls to the storage that took, and how long.</returns>
    public async Task<(int Calls, TimeSpan Time)> PublishAsync(ReviewContent review)
    {
        var (before, watch) = (_calls.Count, Stopwatch.StartNew());
        using var request = new StringContent(RequestOf(review).ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("/api/reviews", request);
        var said = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.Created || (string?)JsonNode.Parse(said)?["publication"] != "done") throw new InvalidOperationException($"Not published: {said}");
        return (_calls.Count - before, watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        _calls.Dispose();
        _client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }

    private static JsonObject RequestOf(ReviewContent review) => new()
    {
        ["headline"] = review.Headline,
        ["language"] = review.Language.ToString(),
        ["status"] = "published",
        ["body"] = review.Body,
        ["tags"] = JsonSerializer.SerializeToNode(review.Tags),
        ["author"] = review.Author,
        ["column"] = review.Column,
        ["subject"] = new JsonObject { ["kind"] = "film", ["title"] = review.Subject.Title, ["provider"] = review.Subject.Provider },
    };
}
