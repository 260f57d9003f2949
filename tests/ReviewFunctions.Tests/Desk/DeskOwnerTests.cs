using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Desk;

/// <summary>What the owner of a new site does at the desk, in a real browser, on the real app.</summary>
public sealed class DeskOwnerTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const string Portrait = "two-at-the-piano.jpg";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_owner_comes_in_with_the_key_gives_and_takes_tokens_changes_settings_undoes_it_and_sees_how_the_site_runs()
    {
        using var drafted = await site.Client.PostAsync(Editor.NewReview("Due on a day to come", "draft"));
        await site.Client.StepAsync(await drafted.JsonAsync(), "publish", """{"at":"2199-03-05T09:00:00Z"}""");

        var portrait = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "samples", "images", Portrait), Cancel);

        var seen = await site.PlayAsync("owner", 1280, new JsonObject
        {
            ["key"] = AppHost.FunctionKey,
            ["name"] = "박미나",
            ["guest"] = "A guest",
            ["title"] = "Another title",
            ["base"] = AppHost.BaseUrl,
            ["wrong"] = "https://reviews.example/below",
            ["byline"] = new JsonObject { ["id"] = "mina-park", ["name"] = "박미나" },
            ["picture"] = new JsonObject
            {
                ["name"] = Portrait,
                ["type"] = "image/jpeg",
                ["alt"] = "Mina Park",
                ["bytes"] = Convert.ToBase64String(portrait),
            },
            ["headline"] = "Due on a day to come",
            ["month"] = "2199-03",
            ["before"] = "2199-02-28",
        });

        AssertTokens(seen);
        Assert.Empty(seen["sideways"]!.AsArray());
        Assert.Contains("root of a host", (string?)seen["fault"], StringComparison.Ordinal);
        Assert.Equal("Another title", (string?)seen["shown"]);
        Assert.Equal(["Title", "Navigation"], seen["changed"]!.AsArray().Select(name => (string?)name));
        Assert.Equal((string?)seen["former"], (string?)seen["undone"]);
        var settings = await site.Client.ReadSiteAsync();
        Assert.Equal((string?)seen["former"], (string?)settings["title"]);
        Assert.Null(settings["navigation"]);
        Assert.Equal("박미나", (string?)settings["bylines"]?["mina-park"]?["name"]);
        var avatar = new Uri($"{settings["bylines"]?["mina-park"]?["avatar"]}");
        Assert.StartsWith($"{AppHost.BaseUrl}images/", avatar.AbsoluteUri, StringComparison.Ordinal);
        using var picture = await site.Client.GetAsync(avatar.AbsolutePath, Cancel);
        Assert.True(picture.IsSuccessStatusCode);
        Assert.Contains("The storage answers", (string?)seen["health"], StringComparison.Ordinal);
        Assert.Equal(202, (int?)seen["rebuild"]);
        Assert.Equal("day-2199-03-05", (string?)seen["day"]);
    }

    private static void AssertTokens(JsonNode seen)
    {
        Assert.Equal("", (string?)seen["emptied"]);
        Assert.Equal("박미나", (string?)seen["editor"]);
        var end = DateTimeOffset.Parse($"{seen["expires"]}", CultureInfo.InvariantCulture);
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(end, now, now.AddDays(30));
        Assert.Equal([0, 0], seen["kept"]!.AsArray().Select(count => (int)count!));
        Assert.Equal([0, 1], seen["stored"]!.AsArray().Select(count => (int)count!));
        Assert.Equal(["moderate"], seen["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal((0, 401), ((int?)seen["shownAgain"], (int?)seen["revoked"]));
    }
}
