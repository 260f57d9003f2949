using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Documents;

/// <summary>What others embed of a review by <see href="https://oembed.com/">oEmbed</see>.</summary>
public sealed class EmbedTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_leads_to_what_is_embedded_of_it_which_moves_and_goes_with_it()
    {
        var review = Editor.NewReview("Worth <one> evening");
        review["rating"] = new JsonObject { ["value"] = 4.5m, ["best"] = 5 };
        review["verdict"] = "Simple & warm.";
        var published = await site.Client.PublishAsync(review);
        var permalink = $"{published["url"]}";
        var html = await site.Client.GetStringAsync(new Uri(permalink).AbsolutePath, Cancel);
        using var context = BrowsingContext.New();
        using var page = await context.OpenAsync(response => response.Content(html), Cancel);
        var address = page.QuerySelector("link[type='application/json+oembed']")?.GetAttribute("href");
        Assert.Equal($"{permalink}oembed.json", address);

        using var answer = await GetAsync(permalink);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var embedded = await answer.JsonAsync();
        Assert.Equal(("1.0", "rich", "Worth <one> evening"), ($"{embedded["version"]}", $"{embedded["type"]}", $"{embedded["title"]}"));
        Assert.Equal(
            $"<blockquote lang=\"en\" dir=\"ltr\"><p><a href=\"{permalink}\">Worth &lt;one&gt; evening</a></p>"
            + "<p>★★★★½ (4.5/5) Simple &amp; warm.</p></blockquote>",
            $"{embedded["html"]}");

        var moved = await site.Client.StepAsync(published, "patch", """{"slug":"moved"}""");
        using var former = await GetAsync(permalink);
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, $"{moved["url"]}oembed.json"), (former.StatusCode, former.Headers.Location?.AbsoluteUri));
        await site.Client.StepAsync(published, "withdraw");
        using var gone = await GetAsync($"{moved["url"]}");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string permalink) =>
        site.Client.GetAsync($"{new Uri(permalink).AbsolutePath}oembed.json", Cancel);
}
