using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Channels;

/// <summary>The list of everything that can be subscribed to.</summary>
public sealed class DirectoryTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_channel_is_in_the_directory_for_people_and_in_that_for_readers_and_every_address_there_answers()
    {
        var review = Editor.NewReview("Listed");
        review["tags"] = new JsonArray("사랑", "Slow TV");
        review["author"] = "mina";
        await site.Client.PublishAsync(review);

        var body = XDocument.Parse(await site.Client.GetStringAsync("/feeds.opml",
            Cancel)).Root?.Element("body")?.Elements("outline").ToList() ?? [];
        Assert.NotNull(body[0].Attribute("xmlUrl"));
        Assert.All(body.Skip(1), folder =>
            Assert.True(folder.HasElements && folder.Attribute("xmlUrl") is null && folder.Attribute("type") is null));
        Assert.Superset(new HashSet<string> { "Tags", "Authors", "Kinds" },
            body.Skip(1).Select(folder => $"{folder.Attribute("text")?.Value}").ToHashSet());
        List<XElement> outlines = [body[0], .. body.Elements()];
        Assert.All(outlines, outline => Assert.Null(outline.Attribute("version")));
        var names = outlines.Select(outline => NameOf((string?)outline.Attribute("text"))).ToList();
        Assert.Superset(new HashSet<string> { "All", "Slow TV", "film", "mina", "사랑" }, names.ToHashSet());
        Assert.Equal(names.Distinct(), names);

        var page = await site.Client.GetStringAsync("/feeds/", Cancel);
        foreach (var address in outlines.SelectMany(outline => new[] { (string?)outline.Attribute("xmlUrl"),
            (string?)outline.Attribute("htmlUrl") }))
        {
            var uri = new Uri(address ?? "");
            Assert.Contains(uri.AbsoluteUri, page, StringComparison.Ordinal);
            using var answer = await site.Client.GetAsync(uri.PathAndQuery, Cancel);
            Assert.True(answer.IsSuccessStatusCode, $"{uri} is answered {answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task Spellings_of_one_tag_are_one_channel_under_its_first_name()
    {
        foreach (var spelling in (string[])["Old Jazz", "old jazz", "OLD  JAZZ"])
        {
            var review = Editor.NewReview($"Heard as {spelling}");
            review["tags"] = new JsonArray(spelling.Replace("  ", " ", StringComparison.Ordinal));
            await site.Client.PublishAsync(review);
        }
        var feed = XDocument.Parse(await site.Client.GetStringAsync("/tags/old_jazz/feed.xml", Cancel));
        Assert.Equal(3, feed.Descendants("item").Count());
        Assert.StartsWith("Old Jazz", (string?)feed.Root?.Element("channel")?.Element("title"), StringComparison.Ordinal);
    }

    private static string NameOf(string? text) =>
        text?.Split(" · ") is [var name, _] ? string.Equals(name, "film", StringComparison.OrdinalIgnoreCase) ? "film" : name : "All";
}
