using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Images;

public sealed class ListTests(Clock clock) : IClassFixture<Clock>
{
    [Fact]
    public async Task The_list_has_the_last_uploaded_first_in_pages_by_text_and_by_use()
    {
        List<JsonObject> images = [];
        foreach (var text in (string[])["A+piano", "Two+chairs", "Another+PIANO", "A+window"])
        {
            images.Add(await clock.Client.AddImageAsync(query: $"alt={text}"));
            clock.Time.Advance(TimeSpan.FromSeconds(5));
        }
        await clock.Client.PublishAsync(Uploads.NewReviewWith(images[0]));

        Assert.Equal(Ids(images, 3, 2, 1, 0), await IdsAsync(""));
        Assert.Equal(Ids(images, 2, 0), await IdsAsync("alt=piano"));
        images.Add(await clock.Client.AddImageAsync(query: "alt=A+face&caption=With+a+%EA%B1%B4%EB%B0%98&credit=J.+Park"));
        Assert.Equal(Ids(images, 4), await IdsAsync("q=j.%20park"));
        Assert.Equal(Ids(images, 4), await IdsAsync("q=%EA%B1%B4"));
        Assert.Equal(Ids(images, 2, 0), await IdsAsync("q=piano"));
        Assert.Empty(await IdsAsync("alt=park"));
        Assert.Equal(Ids(images, 4, 3, 2, 1), await IdsAsync("unused=true"));
        Assert.Equal(Ids(images, 2), await IdsAsync("unused=true&alt=Piano"));
        Assert.Equal(Ids(images, 4, 3, 2, 1, 0), await IdsAsync("limit=1"));
        Assert.Equal(Ids(images, 4, 3, 2, 1), await IdsAsync("limit=2&unused=true"));
    }

    [Theory]
    [InlineData("limit=0", "bad-limit")]
    [InlineData("cursor=x", "bad-cursor")]
    [InlineData("unused=yes", "bad-filter")]
    [InlineData("alt=", "bad-filter")]
    [InlineData("q=", "bad-filter")]
    public async Task What_cannot_be_listed_is_refused(string query, string problem)
    {
        using var answer = await clock.Client.GetAsEditorAsync($"/api/images?{query}");
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, problem);
    }

    [Fact]
    public async Task An_unknown_image_is_not_found()
    {
        foreach (var id in (string[])["x", new string('0', 32)])
        {
            using var answer = await clock.Client.GetAsEditorAsync($"/api/images/{id}");
            await answer.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-image");
            using var removal = await clock.Client.ChangeImageAsync(HttpMethod.Delete, new JsonObject { ["id"] = id });
            await removal.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-image");
        }
    }

    private static IEnumerable<string?> Ids(IReadOnlyList<JsonObject> images, params int[] places) =>
        places.Select(place => (string?)images[place]["id"]);

    /// <summary>All pages, one after the other.</summary>
    private async Task<IReadOnlyList<string?>> IdsAsync(string query)
    {
        List<string?> ids = [];
        for (var next = $"/api/images?{query}"; next is not null;)
        {
            using var answer = await clock.Client.GetAsEditorAsync(next);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.JsonAsync();
            ids.AddRange(page["items"]?.AsArray().Select(image => (string?)image?["id"]) ?? []);
            next = (string?)page["next"] is { } address ? new Uri(address).PathAndQuery : null;
        }
        return ids;
    }
}
