using System.Diagnostics;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>A real browser, which shows pages as readers see them.</summary>
public static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>What the browser shows of each image on a page. It also takes a picture of the page.</summary>
    public static async Task<IReadOnlyList<JsonNode?>> LookAsync(this Site site, string path, string picture, int width)
    {
        var script = Path.Combine(Repository.Root, "tests", "judges", "look.mjs");
        var local = site.Client.BaseAddress?.AbsoluteUri ?? "";
        using var node = Process.Start(new ProcessStartInfo("node", [script, Find(), AppHost.BaseUrl, local, path, picture, $"{width}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("node does not start.");
        var seen = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonNode.Parse(seen)?.AsArray() is { } images ? [.. images] : throw new InvalidOperationException("The browser shows nothing.");
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
