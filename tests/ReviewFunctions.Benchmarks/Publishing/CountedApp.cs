using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.LocalHost;
using ReviewFunctions.LocalHost.Worker;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Hosting;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>The app within this process, whose calls to the storage are counted.</summary>
internal sealed class CountedApp : IAsyncDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(10) };
    private readonly StorageCalls _calls;
    private FunctionsHost? _host;
    private InProcessWorker? _worker;

    private CountedApp(StorageCalls calls) => _calls = calls;

    private InProcessWorker Worker => _worker ?? throw new InvalidOperationException("The worker has not been started.");

    /// <summary>Starts the app on an account; it has as long as it takes for a publication.</summary>
    public static async Task<CountedApp> StartAsync(string connection)
    {
        var app = new CountedApp(new StorageCalls(connection));
        app._host = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = AppContext.BaseDirectory,
            Url = new Uri("http://127.0.0.1:0"),
            Timers = false,
            StartWorker = app.StartWorkerAsync,
            Settings = new Dictionary<string, string>
            {
                ["Content"] = connection,
                ["Publishing:RequestTime"] = "00:10:00",
                ["Telemetry:Console"] = "false",
                ["Logging:LogLevel:Default"] = "Error",
            },
        });
        var secret = TokenSecret.New();
        await app.Worker.Services.GetRequiredService<ITokenStore>().AddAsync(secret.Hash, Tokens.New(), CancellationToken.None);
        app._client.BaseAddress = app._host.Address;
        app._client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        return app;
    }

    /// <summary>Publishes a review, to its last document.</summary>
    /// <returns>How many calls to the storage that took, how many reviews were read for it, and how long it took.</returns>
    public async Task<(int Calls, int Reviews, TimeSpan Time)> PublishAsync(ReviewContent review)
    {
        var (before, watch) = (_calls.Count, Stopwatch.StartNew());
        using var request = new StringContent(RequestOf(review).ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("/api/reviews", request);
        var said = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.Created || (string?)JsonNode.Parse(said)?["publication"] != "done") throw new InvalidOperationException($"Not published: {said}");
        var made = _calls.Paths.Skip(before).ToList();
        return (made.Count, StorageCalls.ReviewsIn(made).Distinct().Count(), watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        _calls.Dispose();
        _client.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    private async Task<IWorker> StartWorkerAsync(WorkerStart start) => _worker = await InProcessWorker.StartAsync(
        start, new GeneratedFunctionMetadataProvider(), builder => builder.Services.AddReviewFunctions(builder.Configuration));

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
