using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Package.Tests;

/// <summary>Exactly the package, run by the local host on an emulator, with one published review.</summary>
public sealed class PackagedSite(Package package) : IAsyncLifetime
{
    public const string FunctionKey = "function-key", MasterKey = "master-key";

    private const string Listening = "Now listening on: ";

    private static readonly string[] Scopes = ["create", "update", "publish", "delete", "media", "moderate", "site"];

    private Process? _host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A client that follows no redirect and takes answers as they are.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>An editor's token that may do everything.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The id of the published review.</summary>
    public string Review { get; private set; } = "";

    /// <summary>The strong validator of the feed of everything, as it is sent without compression.</summary>
    public string FeedTag { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await StartAsync(await Emulator.NewAccountAsync());
        await PublishSiteAsync();
        Token = (string?)(await PostAsync("/api/tokens", new { editor = "Editor", scopes = Scopes }, FunctionKey))["secret"] ?? "";
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var subject = new { kind = "film", title = "Probe" };
        var review =
            await PostAsync("/api/reviews", new { headline = "Probed", language = "en", status = "published", subject, body = "A text." });
        Client.DefaultRequestHeaders.Authorization = null;
        Review = (string?)review["id"] ?? "";
        using var feed = await Client.GetAsync(new Uri("/feed.xml", UriKind.Relative), Cancel);
        FeedTag = feed.EnsureSuccessStatusCode().Headers.ETag?.ToString() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is null) return;
        using (var terminate = Process.Start("kill", ["-TERM", $"{_host.Id}"])) await terminate.WaitForExitAsync(CancellationToken.None);
        await _host.WaitForExitAsync(CancellationToken.None);
        _host.Dispose();
    }

    private async Task StartAsync(string connection)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "LocalHost.dll");
        string[] arguments = [host, "--app", package.Folder.FullName, "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["Content"] = connection;
        start.Environment["LocalHost__FunctionKey"] = FunctionKey;
        start.Environment["LocalHost__MasterKey"] = MasterKey;
        start.Environment["LocalHost__Timers"] = "false";
        start.Environment["Site__BaseUrl"] = "https://reviews.example/";
        start.Environment["Telemetry__Console"] = "false";
        _host = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        while (await _host.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            var found = line.IndexOf(Listening, StringComparison.Ordinal);
            if (found < 0) continue;
            Client.BaseAddress = new Uri(line[(found + Listening.Length)..]);
            _ = _host.StandardOutput.BaseStream.CopyToAsync(Stream.Null, Cancel);
            return;
        }

        throw new InvalidOperationException("The package does not start.");
    }

    // The timer makes the site's own documents.
    private async Task PublishSiteAsync()
    {
        await PostAsync("/admin/functions/PublishPending", new { }, MasterKey);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await IsThereAsync("/feed.xml")) await ticks.WaitForNextTickAsync(Cancel);
    }

    private async Task<bool> IsThereAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return answer.IsSuccessStatusCode;
    }

    private async Task<JsonNode> PostAsync(string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("x-functions-key", key);
        using var answer = await Client.SendAsync(request, Cancel);
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancel);
        return JsonNode.Parse(text.Length > 0 ? text : "{}") ?? new JsonObject();
    }
}

/// <summary>The tests that share one packaged site.</summary>
[CollectionDefinition(Name)]
public sealed class PackagedSiteTests : ICollectionFixture<PackagedSite>
{
    public const string Name = nameof(PackagedSite);
}
