using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

public sealed class ListTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Pages_follow_each_other_by_Link_newest_first_and_hold_every_review_once()
    {
        var posted = new List<string?>();
        foreach (var number in Enumerable.Range(1, 7))
            posted.Add((string?)(await site.Client.PublishAsync(Editor.NewReview($"Number {number}",
                number % 2 == 0 ? "draft" : "published")))["id"]);

        var listed = new List<string?>();
        for (var next = "/api/reviews?limit=3"; next is not null;)
        {
            using var answer = await site.Client.GetAsEditorAsync(next);
            var page = await answer.JsonAsync();
            listed.AddRange((page["items"]?.AsArray() ?? []).Select(item => (string?)item?["id"]));
            next = ((string?)page["next"])?[AppHost.BaseUrl.TrimEnd('/').Length..];
            AssertLink(answer, page["next"]);
        }
        Assert.Equal(Enumerable.Reverse(posted), listed);
    }

    [Fact]
    public async Task An_editors_answer_is_kept_by_no_cache()
    {
        using var answer = await site.Client.GetAsEditorAsync("/api/reviews");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static void AssertLink(HttpResponseMessage answer, JsonNode? next)
    {
        var link = answer.Headers.TryGetValues("Link", out var values) ? values.Single() : null;
        Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", link);
    }
}
