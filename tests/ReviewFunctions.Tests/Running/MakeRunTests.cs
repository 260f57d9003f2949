using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.Running;

[UnsupportedOSPlatform("windows")]
public sealed class MakeRunTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("review-functions-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_serves_the_samples_and_keeps_them_over_a_restart()
    {
        var port = FreePort();
        var first = await FeedOfARunAsync(port);
        Assert.Equal(5, first["items"]?.AsArray().Count);
        Assert.Equal($"http://localhost:{port}/", (string?)first["home_page_url"]);
        Assert.Equal(4, first["items"]?.AsArray().Count(item => item?["image"] is not null));
        Assert.Contains("Mina Park", first["items"]?.AsArray().Select(item => (string?)item?["authors"]?[0]?["name"]) ?? []);

        var keys = Path.Combine(_data.FullName, "keys.json");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys));
        var kept = await File.ReadAllTextAsync(keys, Cancel);
        Assert.Equal(["masterKey", "functionKey", "editorToken"], JsonNode.Parse(kept)?.AsObject().Select(key => key.Key));

        Assert.True(JsonNode.DeepEquals(first, await FeedOfARunAsync(port)));
        Assert.Equal(kept, await File.ReadAllTextAsync(keys, Cancel));
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_line()
    {
        using var squatter = new TcpListener(IPAddress.Loopback, 0);
        squatter.Start();
        using var run = MakeRun.Start(((IPEndPoint)squatter.LocalEndpoint).Port, _data.FullName);
        var (code, faults) = await run.EndAsync();
        Assert.NotEqual(0, code);
        Assert.Contains("is in use", Assert.Single(faults), StringComparison.Ordinal);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<JsonNode> FeedOfARunAsync(int port)
    {
        using var run = MakeRun.Start(port, _data.FullName);
        Assert.Equal($"Ready http://localhost:{port}", await run.UntilReadyAsync());
        using var client = new HttpClient();
        var feed = JsonNode.Parse(await client.GetStringAsync($"http://localhost:{port}/feed.json", Cancel))
            ?? throw new InvalidOperationException("The feed is empty.");
        foreach (var item in feed["items"]?.AsArray() ?? [])
            if ((string?)item?["image"] is { } image)
                Assert.NotEmpty(await client.GetByteArrayAsync(image, Cancel));
        await run.TerminateAsync();
        return feed;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
