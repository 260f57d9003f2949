using System.Net;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Cli;

/// <summary>Somebody moves in from Hugo or Jekyll.</summary>
public sealed class StaticSiteTests(Site site) : IClassFixture<Site>, IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly Terminal _terminal = new(site.Client);

    [Fact]
    public async Task Pages_become_reviews_once_with_their_dates_pictures_and_addresses()
    {
        foreach (var folder in (string[])["old/static/img", "old/content/films/parasite", "old/_posts"])
            Directory.CreateDirectory(_terminal.PathOf(folder));
        await File.WriteAllBytesAsync(_terminal.PathOf("old/static/img/piano.jpg"), Uploads.NewPhoto(), Cancel);
        await File.WriteAllBytesAsync(_terminal.PathOf("old/content/films/parasite/stairs.jpg"), Uploads.NewPhoto(), Cancel);
        _terminal.Write("old/content/films/_index.md", "+++\ntitle = \"Films\"\n+++\n");
        _terminal.Write("old/content/films/parasite/index.md", """
            +++
            title = "Parasite (2019)"
            date = 2020-01-02T10:00:00Z
            categories = ["Films"]
            aliases = ["/older/parasite/"]
            +++
            Stairs, 4.5/5.

            ![Stairs](stairs.jpg)

            ![A piano](/img/piano.jpg)
            """);
        _terminal.Write("old/_posts/2018-03-04-a-night.md", "---\ntitle: A night\ntags: one two\n---\n\nWords.\n");
        _terminal.Write("old/_posts/2018-03-05-later.md", "---\ntitle: Later\ndraft: true\n---\n\nWords.\n");

        var first = await _terminal.ResultAsync("import", "markdown", _terminal.PathOf("old"));
        Assert.Equal("""{"created":3}""", first["results"]?.ToJsonString());
        var review = Assert.Single(await site.Client.ListAsync("feedId=%2Ffilms%2Fparasite%2F"));
        Assert.Equal(("Parasite", "film", "2020-01-02T10:00:00Z", "4.5"), ((string?)review?["subject"]?["title"],
            (string?)review?["subject"]?["kind"], (string?)review?["published"], review?["rating"]?["value"]?.ToJsonString()));
        Assert.Equal(2, ((string?)review?["body"])?.Split("](image:").Length - 1);
        await Clock.RunTimerAsync(site.App);
        foreach (var path in (string[])["/films/parasite/", "/older/parasite/", "/2018/03/04/a-night.html"])
        {
            using var moved = await site.Client.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        }

        Assert.Equal("draft", (string?)Assert.Single(await site.Client.ListAsync("feedId=%2F2018%2F03%2F05%2Flater.html"))?["status"]);
        Assert.Equal("""{"unchanged":3}""",
            (await _terminal.ResultAsync("import", "markdown", _terminal.PathOf("old")))["results"]?.ToJsonString());
    }

    public void Dispose() => _terminal.Dispose();
}
