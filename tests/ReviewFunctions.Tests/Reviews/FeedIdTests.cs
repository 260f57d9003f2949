using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>The id by which feed readers know a review from another site: one review has it, and is found by it.</summary>
public sealed class FeedIdTests(Site site) : IClassFixture<Site>
{
    private HttpClient Client => site.Client;

    [Fact]
    public async Task A_second_review_with_the_same_feed_id_is_refused_with_the_first_ones_id()
    {
        var first = await Client.PublishAsync(Known("https://old.example/?p=1"));
        using var answer = await Client.PostAsync(Known("https://old.example/?p=1"));
        var problem = await answer.AssertProblemAsync(HttpStatusCode.Conflict, "feed-id-taken");
        Assert.Equal("#/feedId", (string?)problem["errors"]?[0]?["pointer"]);
        Assert.Equal((string?)first["id"], (string?)Assert.Single(problem["reviews"]?.AsArray() ?? []));
    }

    [Fact]
    public async Task Of_many_creations_at_once_with_the_same_feed_id_one_is_stored()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Client.PostAsync(Known("https://old.example/?p=2"))));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Single(await Client.ListAsync($"feedId={Uri.EscapeDataString("https://old.example/?p=2")}"));
    }

    [Fact]
    public async Task A_review_is_found_by_its_feed_id_to_the_character_whatever_its_status()
    {
        const string id = "tag:old.example,2010:글/1?a=b&c=D";
        var draft = Known(id);
        draft["status"] = "draft";
        var review = await Client.PublishAsync(draft);
        Assert.Equal((string?)review["id"], (string?)Assert.Single(await FindAsync(id))?["id"]);
        Assert.Empty(await FindAsync(id.ToLowerInvariant()));
        await Client.StepAsync(review, "delete");
        Assert.Equal("deleted", (string?)Assert.Single(await FindAsync(id))?["status"]);
        Assert.Empty(await FindAsync(id, "&status=published"));
        Assert.Null(Assert.Single(await FindAsync(id, "&fields=summary"))?["body"]);
    }

    [Fact]
    public async Task The_feed_id_of_an_erased_review_finds_nothing_and_is_not_given_again()
    {
        var review = await Client.PublishAsync(Known("urn:erased"));
        using var erased = await Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{review["id"]}/erase");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Empty(await FindAsync("urn:erased"));
        using var again = await Client.PostAsync(Known("urn:erased"));
        await again.AssertProblemAsync(HttpStatusCode.Conflict, "feed-id-taken");
    }

    [Fact]
    public async Task A_review_that_moves_here_keeps_its_slug_its_former_slugs_and_the_date_of_its_last_change()
    {
        var moved = Known("urn:moved");
        (moved["slug"], moved["formerSlugs"]) = ("moved-here", new JsonArray("once-there"));
        (moved["published"], moved["updated"]) = ("2019-05-04T09:30:00Z", "2020-01-01T00:00:00Z");
        var review = await Client.PublishAsync(moved);
        foreach (var field in (string[])["slug", "formerSlugs", "published", "updated"])
            Assert.True(JsonNode.DeepEquals(moved[field], review[field]), field);
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/reviews/moved-here/"));
        Assert.Equal(HttpStatusCode.MovedPermanently, await Client.PageStatusAsync("/reviews/once-there/"));
    }

    private Task<IReadOnlyList<JsonNode?>> FindAsync(string id, string more = "") =>
        Client.ListAsync($"feedId={Uri.EscapeDataString(id)}{more}");

    private static JsonObject Known(string feedId)
    {
        var review = Editor.NewReview("Known elsewhere");
        review["feedId"] = feedId;
        return review;
    }
}
