using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.ReadingOn;

/// <summary>What the page of a review leads on to, as readers see it.</summary>
public sealed class ReadingOnTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reviews_of_a_column_lead_to_those_before_and_behind_them()
    {
        var first = await PublishAsync("First", review => review["column"] = "Good Listening");
        var second = await PublishAsync("Second", review => review["column"] = "good listening");
        var third = await PublishAsync("Third", review => review["column"] = "Good Listening");
        Assert.Equal(["Second"], await NeighboursAsync(first));
        Assert.Equal(["First", "Third"], await NeighboursAsync(second));
        Assert.Equal(["Second"], await NeighboursAsync(third));

        await site.Client.StepAsync(second, "patch", """{"headline":"Renamed"}""");
        Assert.Equal(["Renamed"], await NeighboursAsync(first));
        await site.Client.StepAsync(second, "patch", """{"column":"Elsewhere"}""");
        Assert.Empty(await NeighboursAsync(first));
    }

    [Fact]
    public async Task The_same_work_comes_first_then_people_then_rare_tags()
    {
        await PublishAsync("Common tag", review => review["tags"] = new JsonArray("common"));
        await PublishAsync("Common tag too", review => review["tags"] = new JsonArray("common"));
        await PublishAsync("Rare tag", review => review["tags"] = new JsonArray("rare"));
        await PublishAsync("Same person", review => review["subject"] = Film("Another film", "Sohn Jeong Hyuck"));
        await PublishAsync("By title and year", review => review["subject"] = Film("SOUNDTRACK #2", "Somebody else", 2023));
        var subject = Film("Soundtrack #2", "sohn jeong hyuck", 2023);
        var last = await PublishAsync("Last", review =>
        {
            review["subject"] = subject;
            review["tags"] = new JsonArray("common", "rare");
        });
        Assert.Equal(["By title and year", "Same person", "Rare tag", "Common tag too", "Common tag"], await RelatedAsync(last));
    }

    [Fact]
    public async Task A_withdrawal_renders_the_pages_that_name_the_review_before_done_and_publication_brings_it_back()
    {
        var target = await PublishAsync("Target", review => review["tags"] = new JsonArray("withdrawn"));
        var reader = await PublishAsync("Reader", review => review["tags"] = new JsonArray("withdrawn"));
        Assert.Equal(["Target"], await RelatedAsync(reader));
        Assert.Equal("done", (string?)(await site.Client.StepAsync(target, "withdraw"))["publication"]);
        Assert.Empty(await RelatedAsync(reader));
        await site.Client.StepAsync(target, "publish");
        Assert.Equal(["Target"], await RelatedAsync(reader));
        using var erased = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{target["id"]}/erase");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Empty(await RelatedAsync(reader));
    }

    [Fact]
    public async Task Few_pages_name_a_review_and_none_does_when_it_was_withdrawn()
    {
        var target = await PublishAsync("Named by few", review => review["tags"] = new JsonArray("named"));
        List<JsonObject> readers = [];
        for (var number = 0; number < Naming.MostReaders + 2; number++)
            readers.Add(await PublishAsync($"Reader {number}", review => review["tags"] = new JsonArray("named")));
        Assert.Equal(Naming.MostReaders, await CountReadersAsync(readers, "Named by few"));
        await site.Client.StepAsync(target, "patch", """{"headline":"Renamed for all"}""");
        Assert.Equal((0, Naming.MostReaders),
            (await CountReadersAsync(readers, "Named by few"), await CountReadersAsync(readers, "Renamed for all")));
        await site.Client.StepAsync(target, "withdraw");
        Assert.Equal(0, await CountReadersAsync(readers, "Renamed for all"));
    }

    [Fact]
    public async Task Other_reviews_of_the_author_stand_below_those_that_are_related()
    {
        await PublishAsync("By an author", review => review["author"] = "jo");
        var last = await PublishAsync("By the same", review => review["author"] = "jo");
        Assert.Empty(await RelatedAsync(last));
        await site.Client.PatchSiteAsync("""{"bylines":{"jo":{"name":"Jo Park"}}}""");
        await site.PublishAllAsync();
        Assert.Equal(["By an author"], await HeadlinesAsync(last, ".read-on .also-by a"));
    }

    [Fact]
    public async Task What_a_page_reads_on_to_stays_when_others_are_published()
    {
        await PublishAsync("Older", review => review["tags"] = new JsonArray("lasting"));
        var reader = await PublishAsync("Reader", review => review["tags"] = new JsonArray("lasting"));
        var tag = await TagAsync(reader);
        await PublishAsync("Newer", review => review["tags"] = new JsonArray("lasting"));
        Assert.Equal(tag, await TagAsync(reader));
    }

    [Fact]
    public async Task A_rebuild_from_the_tables_gives_the_same_bytes()
    {
        await using var other = new Site();
        await other.InitializeAsync();
        foreach (var number in Enumerable.Range(0, 4))
        {
            var review = Editor.NewReview($"Number {number}");
            review["column"] = "Rebuilt";
            review["tags"] = new JsonArray("rebuilt");
            await other.Client.PublishAsync(review);
        }
        await other.ProcessOutboxAsync();
        var before = await other.ReadAsync();
        await other.RebuildFromNothingAsync();
        Assert.Equal(before, await other.ReadAsync());
    }

    private static JsonObject Film(string title, string person, int? year = null) => new()
    {
        ["kind"] = "film",
        ["title"] = title,
        ["year"] = year,
        ["people"] = new JsonArray(new JsonObject { ["name"] = person }),
    };

    private async Task<int> CountReadersAsync(IEnumerable<JsonObject> readers, string headline)
    {
        var count = 0;
        foreach (var reader in readers)
            if ((await RelatedAsync(reader)).Contains(headline)) count++;
        return count;
    }

    private Task<JsonObject> PublishAsync(string headline, Action<JsonObject> more)
    {
        var review = Editor.NewReview(headline);
        more(review);
        return site.Client.PublishAsync(review);
    }

    private async Task<IReadOnlyList<string>> NeighboursAsync(JsonNode review) => await HeadlinesAsync(review, ".read-on .neighbours a");

    private async Task<IReadOnlyList<string>> RelatedAsync(JsonNode review) =>
        await HeadlinesAsync(review, ".read-on .related a");

    private async Task<IReadOnlyList<string>> HeadlinesAsync(JsonNode review, string links)
    {
        using var answer = await site.Client.GetAsync(new Uri($"{review["url"]}").AbsolutePath, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var context = BrowsingContext.New();
        using var page = await context.OpenAsync(html => html.Content(answer.Content.ReadAsStream(Cancel)), Cancel);
        return [.. page.QuerySelectorAll(links).Select(link => link.TextContent)];
    }

    private async Task<string?> TagAsync(JsonNode review)
    {
        using var answer = await site.Client.GetAsync(new Uri($"{review["url"]}").AbsolutePath, Cancel);
        return answer.Headers.ETag?.Tag;
    }
}
