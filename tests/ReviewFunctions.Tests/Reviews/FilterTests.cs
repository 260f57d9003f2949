using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Lists of what somebody looks for.</summary>
public sealed class FilterTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if ((await site.Client.ListAsync("limit=1")).Count > 0) return;
        await PostAsync("Soundtrack one", "published", "tvSeries", "mina", "K-Drama", "음악");
        await PostAsync("soundtrack two", "draft", "film", "mina", "AC/DC");
        await PostAsync("Another one", "published", "film", "jun", "k-drama");
        await PostAsync("Later", "scheduled", "album", "jun");
        await site.Client.StepAsync(await PostAsync("Withdrawn", "published", "book", "jun"), "withdraw");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", "Withdrawn, Later, Another one, soundtrack two, Soundtrack one")]
    [InlineData("status=published", "Another one, Soundtrack one")]
    [InlineData("status=draft", "soundtrack two")]
    [InlineData("status=scheduled", "Later")]
    [InlineData("status=withdrawn", "Withdrawn")]
    [InlineData("status=deleted", "")]
    [InlineData("order=edited", "Withdrawn, Later, Another one, soundtrack two, Soundtrack one")]
    [InlineData("order=edited&status=draft", "soundtrack two")]
    [InlineData("publication=failed", "")]
    [InlineData("tag=k-DRAMA", "Another one, Soundtrack one")]
    [InlineData("tag=%EC%9D%8C%EC%95%85", "Soundtrack one")]
    [InlineData("tag=%E1%84%8B%E1%85%B3%E1%86%B7%E1%84%8B%E1%85%A1%E1%86%A8", "Soundtrack one")]
    [InlineData("tag=AC%2FDC", "soundtrack two")]
    [InlineData("author=mina", "soundtrack two, Soundtrack one")]
    [InlineData("kind=film", "Another one, soundtrack two")]
    [InlineData("headline=SOUND", "soundtrack two, Soundtrack one")]
    [InlineData("headline=one", "")]
    [InlineData("kind=film&author=mina&status=draft&tag=ac%2Fdc&headline=s", "soundtrack two")]
    public async Task A_filter_lets_through_what_it_names(string query, string headlines) =>
        Assert.Equal(headlines, await HeadlinesAsync(query));

    [Theory]
    [InlineData("")]
    [InlineData("tag=k-drama")]
    [InlineData("status=published")]
    [InlineData("headline=sound&fields=summary")]
    public async Task Pages_of_one_hold_together_what_one_page_holds(string query)
    {
        List<string?> found = [];
        for (var next = $"/api/reviews?{query}&limit=1"; next is not null;)
        {
            using var answer = await site.Client.GetAsEditorAsync(next);
            var page = await answer.JsonAsync();
            var item = Assert.Single(page["items"]?.AsArray() ?? []);
            Assert.Equal(query.Contains("summary", StringComparison.Ordinal), item?["body"] is null);
            found.Add((string?)item?["headline"]);
            next = ((string?)page["next"])?[AppHost.BaseUrl.TrimEnd('/').Length..];
        }
        Assert.Equal(await HeadlinesAsync(query), string.Join(", ", found));
    }

    [Fact]
    public async Task A_summary_is_everything_but_the_body()
    {
        var whole = Assert.Single(await site.Client.ListAsync("tag=ac/dc"))?.AsObject() ?? [];
        var summary = Assert.Single(await site.Client.ListAsync("tag=ac/dc&fields=summary"));
        Assert.True(whole.Remove("body"));
        Assert.True(JsonNode.DeepEquals(whole, summary));
    }

    [Theory]
    [InlineData("status=gone", "bad-filter", "?status")]
    [InlineData("status=", "bad-filter", "?status")]
    [InlineData("kind=Film", "bad-filter", "?kind")]
    [InlineData("kind=film&kind=book", "bad-filter", "?kind")]
    [InlineData("tag=", "bad-filter", "?tag")]
    [InlineData("headline=%00", "bad-filter", "?headline")]
    [InlineData("order=headline", "bad-filter", "?order")]
    [InlineData("publication=done", "bad-filter", "?publication")]
    [InlineData("fields=body", "bad-fields", null)]
    public async Task A_filter_that_there_is_not_is_refused(string query, string name, string? pointer)
    {
        using var answer = await site.Client.GetAsEditorAsync($"/api/reviews?{query}");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, name);
        Assert.Equal(pointer, (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task A_cursor_of_one_list_is_none_of_another()
    {
        using var published = await site.Client.GetAsEditorAsync("/api/reviews?status=published&limit=1");
        var cursor = ((string?)(await published.JsonAsync())["next"])?.Split("cursor=")[1];
        using var every = await site.Client.GetAsEditorAsync($"/api/reviews?cursor={cursor}");
        await every.AssertProblemAsync(HttpStatusCode.BadRequest, "bad-cursor");
    }

    [Fact]
    public async Task Who_has_the_list_is_told_so()
    {
        using var first = await site.Client.GetAsEditorAsync("/api/reviews?status=draft");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reviews?status=draft");
        request.Headers.Authorization = new("Bearer", Editor.Token);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag?.ToString());
        using var again = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    private async Task<string> HeadlinesAsync(string query) =>
        string.Join(", ", (await site.Client.ListAsync(query)).Select(item => (string?)item?["headline"]));

    private async Task<JsonObject> PostAsync(string headline, string status, string kind, string author, params string[] tags)
    {
        var review = Editor.NewReview(headline, status);
        if (status == "scheduled") review["published"] = "2199-01-01T00:00:00Z";
        review["subject"]?["kind"] = kind;
        review["author"] = author;
        review["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
        return await site.Client.PublishAsync(review);
    }
}
