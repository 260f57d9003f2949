using System.Diagnostics;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>
/// A real browser, which shows pages as readers see them. All tests share one; it is started for the first of them, and ends with the
/// tests, since its standard input does.
/// </summary>
public static class Browser
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static Process? _started;

    /// <summary>What the browser shows of each image on a page. It also takes a picture of the page.</summary>
    public static async Task<IReadOnlyList<JsonNode?>> LookAsync(this HttpClient client, string path, string picture, int width) =>
        [.. (await SeeAsync(client, path, new JsonObject { ["what"] = "look", ["picture"] = picture, ["width"] = width })).AsArray()];

    /// <summary>What the boxes of a page's pictures show before the pictures arrive, and afterwards.</summary>
    public static Task<JsonNode> ArriveAsync(this HttpClient client, string path, int width) =>
        SeeAsync(client, path, new JsonObject { ["what"] = "arrive", ["width"] = width });

    /// <summary>
    /// By how many pixels a page scrolls sideways, and the names of the elements that the keyboard alone scrolled sideways.
    /// </summary>
    public static async Task<(int Sideways, IReadOnlyList<string> Scrolled)> ScrollAsync(this HttpClient client, string path, int width)
    {
        var seen = await SeeAsync(client, path, new JsonObject { ["what"] = "scroll", ["width"] = width });
        return ((int?)seen["sideways"] ?? -1, [.. seen["scrolled"]?.AsArray().Select(name => $"{name}") ?? []]);
    }

    /// <summary>What is wrong with a page, in each of some widths and color schemes. Pictures of it go into a folder.</summary>
    public static async Task<IReadOnlyList<string>> AuditAsync(
        this HttpClient client, string path, string name, string pictures, IEnumerable<(int Width, string ColorScheme)> looks)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var seen = await SeeAsync(client, path, new JsonObject
        {
            ["what"] = "audit",
            ["html"] = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            ["name"] = name,
            ["pictures"] = pictures,
            ["looks"] = new JsonArray(
                [.. looks.Select(look => new JsonObject { ["width"] = look.Width, ["colorScheme"] = look.ColorScheme })]),
        });
        return [.. seen.AsArray().Select(fault => $"{fault}")];
    }

    /// <summary>What of some documents, and of fragments as a careless feed reader shows them, runs without any policy.</summary>
    public static Task<JsonNode> RunAsync(this HttpClient client, IEnumerable<string> documents, IEnumerable<string> fragments) => SeeAsync(
        client, "/api/health", new JsonObject
        {
            ["what"] = "run",
            ["documents"] = new JsonArray([.. documents.Select(html => JsonValue.Create(html))]),
            ["fragments"] = new JsonArray([.. fragments.Select(html => JsonValue.Create(html))]),
        });

    /// <summary>What a field of a page holds after somebody typed more than it takes.</summary>
    public static async Task<string> TypeAsync(this HttpClient client, string path, string field, string unit, int times)
    {
        var typed = new JsonObject { ["what"] = "type", ["name"] = field, ["unit"] = unit, ["times"] = times };
        return (await SeeAsync(client, path, typed)).GetValue<string>();
    }

    /// <summary>What the search shows for some words, and where some keys lead from there.</summary>
    public static Task<JsonNode> SearchAsync(this HttpClient client, string words, params string[] keys) => SeeAsync(client, "/search/",
        new JsonObject
        {
            ["what"] = "search",
            ["words"] = words,
            ["keys"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]),
        });

    /// <summary>Plays a scene at the desk.</summary>
    public static Task<JsonNode> PlayAsync(this HttpClient client, string path, int width, JsonObject scene)
    {
        (scene["what"], scene["width"], scene["site"]) = ("desk", width, client.BaseAddress?.AbsoluteUri);
        scene["isLong"] = Effort.IsLong;
        return SeeAsync(client, path, scene);
    }

    private static async Task<JsonNode> SeeAsync(HttpClient client, string path, JsonObject request)
    {
        (request["local"], request["path"]) = (client.BaseAddress?.AbsoluteUri, path);
        request["site"] ??= AppHost.BaseUrl;
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _started ??= Start(Find());
            await _started.StandardInput.WriteLineAsync(request.ToJsonString());
            var answer = JsonNode.Parse(await _started.StandardOutput.ReadLineAsync() ?? "{}");
            return answer?["seen"] ?? throw new InvalidOperationException($"The browser shows nothing: {answer?["fault"]}");
        }
        finally
        {
            Turn.Release();
        }
    }

    private static Process Start(string browser)
    {
        var script = Path.Combine(Repository.Root, "tests", "judges", "browser.mjs");
        var start = new ProcessStartInfo("node", [script, browser])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        };
        return Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
    }

    /// <summary>Where the browser is. Without one the test is skipped, and fails where it runs for everybody.</summary>
    private static string Find()
    {
        const string missing = "Chromium is not on this machine: install it to see the pages in a browser.";
        var found = Chromium.FindQuick();
        if (found is null && Environment.GetEnvironmentVariable("CI") is null) Assert.Skip(missing);
        return found ?? throw new InvalidOperationException(missing);
    }
}
