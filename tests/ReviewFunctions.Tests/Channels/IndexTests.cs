using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Channels;

/// <summary>The pages that list all tags, authors, kinds, columns and providers.</summary>
public sealed class IndexTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_channel_has_an_index_that_names_what_has_reviews_and_stands_in_the_sitemap()
    {
        var review = Editor.NewReview("Indexed");
        review["tags"] = new JsonArray("Quiet films");
        review["author"] = "jun";
        review["column"] = "Late show";
        review["subject"]!["provider"] = "Harbour Cinema";
        await site.Client.PublishAsync(review);

        var sitemap = await site.Client.GetStringAsync("/sitemap-channels.xml", Cancel);
        foreach (var (path, name) in new[]
        {
            ("/tags/", "Quiet films"), ("/authors/", "jun"), ("/kinds/", "Film"), ("/columns/", "Late show"),
            ("/providers/", "Harbour Cinema"),
        })
        {
            Assert.Contains($">{name}</bdi>", await site.Client.GetStringAsync(path, Cancel), StringComparison.Ordinal);
            Assert.Contains($"{path}</loc>", sitemap, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_index_does_not_name_what_has_no_review_any_more()
    {
        var review = Editor.NewReview("Passing");
        review["tags"] = new JsonArray("Passing fancy");
        var published = await site.Client.PublishAsync(review);
        Assert.Contains("Passing fancy", await site.Client.GetStringAsync("/tags/", Cancel), StringComparison.Ordinal);

        await site.Client.StepAsync(published, "withdraw");

        Assert.DoesNotContain("Passing fancy", await site.Client.GetStringAsync("/tags/", Cancel), StringComparison.Ordinal);
    }
}
