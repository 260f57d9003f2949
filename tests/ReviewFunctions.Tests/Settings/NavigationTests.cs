using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

/// <summary>The sections that the head of every page leads to.</summary>
public sealed class NavigationTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sections_of_the_settings_reach_every_page_and_go_with_them()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Found by its section"));
        var page = $"/reviews/{review["slug"]}/";
        Assert.Contains($"href=\"{AppHost.BaseUrl}tags/\" lang=\"en\"", await ReadAsync(page), StringComparison.Ordinal);

        var stored = await site.Client.PatchSiteAsync("""{"navigation":[{"label":"영화","path":"/kinds/film/"}]}""");
        Assert.Equal("/kinds/film/", (string?)stored["navigation"]?[0]?["path"]);
        await site.PublishAllAsync();
        foreach (var path in (string[])[page, "/", "/kinds/film/", "/tags/", "/feeds/", "/archive/"])
            Assert.Contains("<bdi>영화</bdi>", await ReadAsync(path), StringComparison.Ordinal);

        await site.Client.PatchSiteAsync("""{"navigation":null}""");
        await site.PublishAllAsync();
        Assert.DoesNotContain("영화", await ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_leads_nowhere_is_refused_where_it_stands()
    {
        using var answer = await site.Client.ChangeSiteAsync(
            "PATCH", "*", """{"navigation":[{"label":"A","path":"/"},{"label":"B","path":"//elsewhere.example/"}]}""");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-site");
        Assert.Equal("#/navigation/1/path", (string?)problem["errors"]?[0]?["pointer"]);
    }

    private Task<string> ReadAsync(string path) => site.Client.GetStringAsync(path, Cancel);
}
