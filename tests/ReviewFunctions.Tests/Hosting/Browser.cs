using System.Diagnostics;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>A real browser, which shows pages as readers see them.</summary>
public static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>What the browser shows of each image on a page. It also takes a picture of the page.</summary>
    public static async Task<IReadOnlyList<JsonNode?>> LookAsync(this HttpClient client, string path, string picture, int width) =>
        [.. (await SeeAsync(client, "look.mjs", path, picture, $"{width}")).AsArray()];

    /// <summary>By how many pixels a page scrolls sideways, and the names of the elements that the keyboard alone scrolled sideways.</summary>
    public static async Task<(int Sideways, IReadOnlyList<string> Scrolled)> ScrollAsync(this HttpClient client, string path, int width)
    {
        var seen = await SeeAsync(client, "scroll.mjs", path, $"{width}");
        return ((int?)seen["sideways"] ?? -1, [.. seen["scrolled"]?.AsArray().Select(name => $"{name}") ?? []]);
    }

    /// <summary>What a field of a page holds after somebody typed more than it takes.</summary>
    public static async Task<string> TypeAsync(this HttpClient client, string path, string field, string unit, int times) =>
        (await SeeAsync(client, "type.mjs", path, field, unit, $"{times}")).GetValue<string>();

    private static async Task<JsonNode> SeeAsync(HttpClient client, string script, string path, params string[] own)
    {
        var file = Path.Combine(Repository.Root, "tests", "judges", script);
        var local = client.BaseAddress?.AbsoluteUri ?? "";
        using var node = Process.Start(new ProcessStartInfo("node", [file, Find(), AppHost.BaseUrl, local, path, .. own])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("node does not start.");
        var seen = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return seen.Length > 0 ? JsonNode.Parse(seen) ?? "" : throw new InvalidOperationException("The browser shows nothing.");
    }

    /// <summary>Where the browser is. Without one the test is skipped, and fails where it runs for everybody.</summary>
    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null && Environment.GetEnvironmentVariable("CI") is null) Assert.Skip("Chromium is not on this machine: install it to see the pages in a browser.");
        return found ?? throw new InvalidOperationException("Chromium is not on this machine.");
    }
}
