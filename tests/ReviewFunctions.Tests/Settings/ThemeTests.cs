using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Settings;

/// <summary>How the pages look: a theme of the app's, and what the settings change of it.</summary>
public sealed class ThemeTests(Site site) : IClassFixture<Site>
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "themes")).FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_of_the_look_changes_the_stylesheet_and_no_page()
    {
        await site.Client.PublishAsync(Editor.NewReview("Looked at"));
        await site.PublishAllAsync();
        var (page, plain) = (await site.Client.GetStringAsync("/", Cancel), await StylesAsync());
        var (logo, cover) = (await site.Client.AddImageAsync(), await site.Client.AddImageAsync(Uploads.NewPhoto(1600, 900)));
        await site.Client.PatchSiteAsync($$"""
            {"theme":{"name":"paper","accent":"#FFEE00","logo":"{{logo["id"]}}","cover":"{{cover["id"]}}","stylesheet":"main{color:navy}"}}
            """);
        await site.PublishAllAsync();
        var styles = await StylesAsync();
        Assert.StartsWith(plain, styles, StringComparison.Ordinal);
        Assert.Contains("--paper: #f7f1e3", styles, StringComparison.Ordinal);
        Assert.Contains($"url(\"/images/{logo["id"]}/", styles, StringComparison.Ordinal);
        Assert.Contains($"url(\"/images/{cover["id"]}/1600.", styles, StringComparison.Ordinal);
        Assert.EndsWith("main{color:navy}\n", styles, StringComparison.Ordinal);
        Assert.Equal(page, await site.Client.GetStringAsync("/", Cancel));
        using var kept = await site.Client.ChangeImageAsync(HttpMethod.Delete, logo);
        await kept.AssertProblemAsync(HttpStatusCode.Conflict, "image-in-use");

        await site.Client.PatchSiteAsync("""{"theme":{"logo":null,"cover":null,"stylesheet":null,"accent":null,"name":"plain"}}""");
        await site.PublishAllAsync();
        Assert.Equal(plain, await StylesAsync());
        Assert.Null((await site.Client.ReadSiteAsync())["theme"]);
    }

    [Theory]
    [InlineData("name", "\"neon\"")]
    [InlineData("accent", "\"red\"")]
    [InlineData("accent", "\"#12345\"")]
    [InlineData("logo", "\"00000000000000000000000000000000\"")]
    [InlineData("cover", "\"nothing\"")]
    [InlineData("stylesheet", "\"a{background:url(https://example.org/)}\"")]
    [InlineData("stylesheet", "\"@import '/a.css';\"")]
    [InlineData("font", "\"x\"")]
    public async Task What_no_theme_can_be_is_refused_where_it_stands(string field, string value)
    {
        var before = await site.Client.ReadSiteAsync();
        using var answer = await site.Client.ChangeSiteAsync("PATCH", "*", $$"""{"theme":{"{{field}}":{{value}}}}""");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-site");
        Assert.Equal($"#/theme/{field}", (string?)problem["errors"]?[0]?["pointer"]);
        Assert.Equal(before["revision"]?.ToString(), (await site.Client.ReadSiteAsync())["revision"]?.ToString());
    }

    [Fact]
    public async Task A_stylesheet_of_64_KiB_is_taken_and_a_longer_one_is_not()
    {
        var longest = $"/*{new string('x', (64 * 1024) - 4)}*/";
        await site.Client.PatchSiteAsync(new JsonObject { ["theme"] = new JsonObject { ["stylesheet"] = longest } }.ToJsonString());
        Assert.Equal(longest, (string?)(await site.Client.ReadSiteAsync())["theme"]?["stylesheet"]);
        var longer = new JsonObject { ["theme"] = new JsonObject { ["stylesheet"] = $"{longest} " } }.ToJsonString();
        using var answer = await site.Client.ChangeSiteAsync("PATCH", "*", longer);
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-site");
        await site.Client.PatchSiteAsync("""{"theme":null}""");
    }

    [Fact]
    public async Task Every_theme_can_be_read_in_light_and_dark_with_any_accent()
    {
        await site.Client.AddSampleImagesAsync();
        var drama = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "soundtrack-2.json"), Cancel));
        var review = new Uri($"{(await site.Client.PublishAsync(drama!))["url"]}").AbsolutePath;
        List<string> faults = [];
        foreach (var (name, accent) in new[] { ("paper", "#ffee00"), ("poster", "#00ff88"), ("plain", "#777777") })
        {
            await site.Client.PatchSiteAsync($$"""{"theme":{"name":"{{name}}","accent":"{{accent}}"}}""");
            await site.PublishAllAsync();
            foreach (var (kind, path) in new[] { ("review", review), ("home", "/") })
                faults.AddRange(await site.Client.AuditAsync(path, $"{name}-{kind}", Pictures, [(1280, "light"), (360, "dark")]));
        }

        Assert.Empty(faults);
        await site.Client.PatchSiteAsync("""{"theme":null}""");
    }

    private Task<string> StylesAsync() => site.Client.GetStringAsync("/styles.css", Cancel);
}
