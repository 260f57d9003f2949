using System.Buffers.Binary;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Documents;

/// <summary>The picture by which others show a review that has none of its own.</summary>
public sealed class ShareCardTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_review_without_a_picture_is_shared_by_a_card_which_moves_and_goes_with_it()
    {
        var review = Editor.NewReview("Worth one evening");
        review["rating"] = new JsonObject { ["value"] = 4.5m, ["best"] = 5 };
        var published = await site.Client.PublishAsync(review);
        Assert.Equal($"{published["url"]}card.png", await SharedImageAsync(published, "og:image"));
        Assert.Equal("Worth one evening (4.5/5)", await SharedImageAsync(published, "og:image:alt"));

        using var card = await GetAsync($"{published["url"]}card.png");
        Assert.Equal("image/png", card.Content.Headers.ContentType?.MediaType);
        var bytes = await card.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(
            (ShareCard.Width, ShareCard.Height),
            (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));

        var renamed = await site.Client.StepAsync(published, "patch", """{"slug":"elsewhere","headline":"Worth two evenings"}""");
        using var former = await GetAsync($"{published["url"]}card.png");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, $"{renamed["url"]}card.png"), (former.StatusCode, former.Headers.Location?.AbsoluteUri));
        using var other = await GetAsync($"{renamed["url"]}card.png");
        Assert.NotEqual(bytes, await other.Content.ReadAsByteArrayAsync(Cancel));
        await site.Client.StepAsync(renamed, "withdraw");
        using var gone = await GetAsync($"{renamed["url"]}card.png");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task A_card_leads_to_the_picture_once_the_review_has_one()
    {
        var published = await site.Client.PublishAsync(Editor.NewReview("Pictured later"));
        var image = await site.Client.AddImageAsync();
        var pictured = await site.Client.StepAsync(published, "patch", $$"""{"leadImage":"{{image["id"]}}"}""");
        var shared = await SharedImageAsync(pictured, "og:image");
        Assert.Contains($"{image["id"]}", shared, StringComparison.Ordinal);
        using var card = await GetAsync($"{pictured["url"]}card.png");
        Assert.Equal((HttpStatusCode.MovedPermanently, shared), (card.StatusCode, card.Headers.Location?.AbsoluteUri));
    }

    private async Task<string?> SharedImageAsync(JsonObject review, string property)
    {
        var html = await site.Client.GetStringAsync(new Uri($"{review["url"]}").AbsolutePath, Cancel);
        using var context = BrowsingContext.New();
        using var page = await context.OpenAsync(response => response.Content(html), Cancel);
        return page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
    }

    private Task<HttpResponseMessage> GetAsync(string address) => site.Client.GetAsync(new Uri(address).AbsolutePath, Cancel);
}
