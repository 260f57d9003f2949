using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks;

/// <summary>An app under the local host, each a process of its own, which are measured together.</summary>
internal sealed class MeasuredApp : IAsyncDisposable
{
    private const string FunctionKey = "function-key", MasterKey = "master-key";

    private static readonly string[] Scopes = ["create", "update", "publish", "media", "moderate", "site"];

    private readonly ListeningProcess _process;

    private MeasuredApp(ListeningProcess process, HttpClient client, string token = "")
    {
        Token = token;
        _process = process;
        Client = client;
    }

    /// <summary>An editor's token.</summary>
    public string Token { get; }

    /// <summary>A client with the token.</summary>
    public HttpClient Client { get; }

    /// <inheritdoc cref="ListeningProcess.Address"/>
    public Uri Address => _process.Address;

    /// <inheritdoc cref="ListeningProcess.PeakMegabytes"/>
    public long PeakMegabytes => _process.PeakMegabytes;

    /// <inheritdoc cref="ListeningProcess.Megabytes"/>
    public long Megabytes => _process.Megabytes;

    /// <inheritdoc cref="ListeningProcess.ChildMegabytes"/>
    public long WorkerMegabytes => _process.ChildMegabytes;

    /// <inheritdoc cref="ListeningProcess.ProcessorTime"/>
    public TimeSpan ProcessorTime => _process.ProcessorTime;

    /// <summary>Starts the app as it was built, on an emulator.</summary>
    public static Task<MeasuredApp> StartAsync(Emulator emulator) => StartOnAsync(emulator.Connection);

    /// <summary>Starts the app as it was built, on an account.</summary>
    /// <param name="connection">The account.</param>
    /// <param name="timers">Whether its timers run as they do on the platform.</param>
    public static async Task<MeasuredApp> StartOnAsync(string connection, bool timers = false)
    {
        var start = Start(Build("src/ReviewFunctions"), connection);
        if (timers) start.Environment["LocalHost__Timers"] = "true";
        var process = await ListeningProcess.StartAsync(start);
        var client = new HttpClient { BaseAddress = process.Address, Timeout = TimeSpan.FromMinutes(10) };
        var token = await TokenAsync(client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new MeasuredApp(process, client, token);
    }

    /// <summary>Starts a function that gives the recorded answers of a folder.</summary>
    public static async Task<MeasuredApp> StartFunctionAsync(string answers)
    {
        var start = Start(Build("tests/ReviewFunctions.Benchmarks/BareFunction"), connection: "");
        start.Environment["ANSWERS"] = answers;
        var process = await ListeningProcess.StartAsync(start);
        return new MeasuredApp(process, new HttpClient { BaseAddress = process.Address });
    }

    /// <summary>How the local host starts an app that lies in a folder.</summary>
    public static ProcessStartInfo Start(string folder, string connection)
    {
        var start = ListeningProcess.Dotnet(Path.Combine(AppContext.BaseDirectory, "LocalHost.dll"), "--app", folder);
        start.Environment["Content"] = connection;
        start.Environment["Publishing__Grace"] = "00:00:00";
        start.Environment["LocalHost__FunctionKey"] = FunctionKey;
        start.Environment["LocalHost__MasterKey"] = MasterKey;
        start.Environment["LocalHost__Timers"] = "false";
        return start;
    }

    /// <summary>Uploads a file and gives the status.</summary>
    public async Task<int> UploadAsync(byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var answer = await Client.PostAsync("/api/images?alt=A+photograph", content);
        return (int)answer.StatusCode;
    }

    /// <summary>Stores a published review and leaves it to the timer to make its documents.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> StoreAsync(JsonObject review)
    {
        using var content = new StringContent(review.ToJsonString(), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reviews") { Content = content };
        request.Headers.Add("Prefer", "respond-async");
        using var answer = await Client.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.Accepted))
            throw new InvalidOperationException($"A review was refused: {said}");
        return (string?)JsonNode.Parse(said)?["id"] ?? throw new InvalidOperationException("A review has no id.");
    }

    /// <summary>Runs the timer that publishes what is due; returns when it has begun.</summary>
    public async Task RunTimerAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/admin/functions/PublishPending")
        { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("x-functions-key", MasterKey);
        using var answer = await Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }

    private static string Build(string project) => Path.Combine(Repository.Root, project, "bin", "Release", "net10.0");

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/tokens")
        { Content = JsonContent.Create(new { editor = "editor", scopes = Scopes }) };
        request.Headers.Add("x-functions-key", FunctionKey);
        using var answer = await client.SendAsync(request);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())?["secret"]
            ?? throw new InvalidOperationException("No token was given.");
    }
}
