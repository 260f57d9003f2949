using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Documents;

/// <summary>Feed readers in a browser, readers of other systems' feeds, and what is kept on the way.</summary>
public sealed class CrossOriginTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/")]
    [InlineData("/nowhere/")]
    [InlineData("/images/0/1.webp")]
    public async Task A_browser_may_ask_for_any_document_with_conditions(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", "https://reader.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.NoContent, "*"), (answer.StatusCode, Header(answer, "Access-Control-Allow-Origin")));
        Assert.Contains("GET", Header(answer, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Contains("If-None-Match", Header(answer, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/feed.atom")]
    [InlineData("/")]
    [InlineData("/nowhere/")]
    [InlineData("/feeds")]
    [InlineData("/rss")]
    public async Task Scripts_of_other_sites_can_read_documents_and_their_validators(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("ETag, Last-Modified, Link", Header(answer, "Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData("OPTIONS", "/api/reviews")]
    [InlineData("GET", "/api/openapi.json")]
    [InlineData("GET", "/api/reviews")]
    [InlineData("OPTIONS", "/api")]
    public async Task The_API_lets_no_script_of_another_site_in(string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Headers.Add("Origin", "https://reader.example");
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/rss", "/feed.xml")]
    [InlineData("/rss/", "/feed.xml")]
    [InlineData("/rss.xml", "/feed.xml")]
    [InlineData("/index.xml", "/feed.xml")]
    [InlineData("/atom.xml", "/feed.atom")]
    [InlineData("/feed", "/feed.xml")]
    [InlineData("/feed/", "/feed.xml")]
    [InlineData("/feed/atom/", "/feed.atom")]
    [InlineData("/feed/atom", "/feed.atom")]
    [InlineData("/feed/rss2/", "/feed.xml")]
    [InlineData("/kinds/film/rss.xml", "/kinds/film/feed.xml")]
    [InlineData("/kinds/film/feed/atom/?x=1&y=%20", "/kinds/film/feed.atom?x=1&y=%20")]
    [InlineData("/feeds?utm_source=x", "/feeds/?utm_source=x")]
    [InlineData("/kinds/film?a=b", "/kinds/film/?a=b")]
    public async Task Other_names_of_feeds_and_addresses_without_their_slash_lead_on_with_their_query(string path, string target)
    {
        await site.Client.PublishAsync(Editor.NewReview("A film that has a channel"));
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, target), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/xrss")]
    [InlineData("/kinds/none/rss")]
    [InlineData("/rss/rss/")]
    [InlineData("/rss//")]
    public async Task What_only_looks_like_one_of_them_leads_nowhere(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_review_whose_former_path_is_such_a_name_comes_first_and_its_redirect_keeps_the_query()
    {
        var draft = Editor.NewReview("It was at the name of a feed");
        draft["formerPaths"] = new System.Text.Json.Nodes.JsonArray("/blog/rss/");
        var review = await site.Client.PublishAsync(draft);
        using var answer = await site.Client.GetAsync("/blog/rss/?from=old", Cancel);
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, $"{AppHost.BaseUrl}reviews/{review["slug"]}/?from=old"),
            (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
