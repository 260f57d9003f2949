using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.LocalHost;
using ReviewFunctions.LocalHost.Worker;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Hosting;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>What one publication cost.</summary>
/// <param name="Paths">The paths of its calls to the storage.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Cost(IReadOnlyList<string> Paths, TimeSpan Time)
{
    /// <summary>How many calls there were.</summary>
    public int Calls => Paths.Count;

    /// <summary>How many different reviews and images were read.</summary>
    public int Shown => With("RowKey='review|") + With("RowKey='image|");

    /// <summary>How many different documents of a kind were looked at and written.</summary>
    /// <param name="folder">What their paths begin with.</param>
    public int Documents(string folder) => With($"/$web/{folder}");

    private int With(string part) => Paths.Where(path => path.Contains(part, StringComparison.Ordinal)).Distinct().Count();
}

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
                ["Publishing:RequestTime"] = "00:03:00",
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
    public async Task<Cost> PublishAsync(ReviewContent review)
    {
        var (before, watch) = (_calls.Count, Stopwatch.StartNew());
        using var request = new StringContent(RequestOf(review).ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("/api/reviews", request);
        var said = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.Created || (string?)JsonNode.Parse(said)?["publication"] != "done")
            throw new InvalidOperationException($"Not published: {said}");
        // The editor's token is read again every few seconds, however long a publication takes; that is no part of it.
        var made = _calls.Paths.Skip(before).Where(path => !path.Contains("/Tokens(", StringComparison.Ordinal)).ToList();
        return new Cost(made, watch.Elapsed);
    }

    /// <summary>
    /// Publishes a review while its requests to the storage are recorded, then sends the same requests again, some at a time.
    /// </summary>
    /// <returns>How long the publication took, and how long its requests did alone.</returns>
    public async Task<(TimeSpan Publication, TimeSpan Requests)> CompareAsync(ReviewContent review, string connection, int atOnce)
    {
        using var recorded = new RecordedRequests(connection);
        var cost = await PublishAsync(review);
        recorded.Stop();
        return (cost.Time, await recorded.SendAgainAsync(atOnce));
    }

    public async ValueTask DisposeAsync()
    {
        _calls.Dispose();
        _client.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    private async Task<IWorker> StartWorkerAsync(WorkerStart start) => _worker = await InProcessWorker.StartAsync(
        start, new GeneratedFunctionMetadataProvider(), builder => builder.Services.AddReviewFunctions(builder.Configuration));

    internal static JsonObject RequestOf(ReviewContent review) => new()
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
