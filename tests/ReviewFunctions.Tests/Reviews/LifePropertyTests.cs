using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>
/// Random sequences of operations on reviews over HTTP. After each, every review, page, list and feed is what a small model says.
/// </summary>
public sealed class LifePropertyTests(Clock clock) : IClassFixture<Clock>
{
    private const int Steps = 14, MostReviews = 3;

    private static readonly int Sequences = Effort.IsLong ? 100 : 6;

    private static readonly string[] Kinds =
        ["create", "edit", "headline", "slug", "put", "publish", "schedule", "withdraw", "delete", "undelete", "stale", "wait"];

    private static readonly Gen<(string Kind, int Which, int Minutes)[]> Walks =
        Gen.Select(Gen.OneOf(Kinds), Gen.Int[0, MostReviews - 1], Gen.Int[-90, 90]).Array[Steps];

    private readonly List<(JsonObject Created, LifeModel Model)> _reviews = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => clock.Time.GetUtcNow();

    [Fact]
    public Task Whatever_editors_do_readers_see_what_they_should() => Walks.SampleAsync(async walk =>
    {
        _reviews.Clear();
        foreach (var (kind, which, minutes) in walk)
        {
            clock.Time.Advance(TimeSpan.FromSeconds(1));
            await TakeAsync(kind, which, minutes);
            await AssertAgreementAsync($"{kind} {which} {minutes}");
        }
    }, iter: Sequences, threads: 1);

    private async Task TakeAsync(string kind, int which, int minutes)
    {
        if (kind == "wait") await WaitAsync(Math.Abs(minutes));
        else if (_reviews.Count == 0 || (kind == "create" && _reviews.Count < MostReviews)) await CreateAsync(minutes);
        else if (kind != "create") await ChangeAsync(kind, which % _reviews.Count, minutes);
    }

    private async Task CreateAsync(int minutes)
    {
        var review = Editor.NewReview($"Headline of {Now:HHmmss}", minutes % 2 == 0 ? "draft" : "published");
        DateTimeOffset? published = minutes % 4 == 1 ? Now.AddMinutes(minutes) : null;
        if (published is { } date)
            review["published"] = date.ToOffset(TimeSpan.FromHours(-5))
                .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        _reviews.Add((await clock.Client.PublishAsync(review), LifeModel.Create((string?)review["status"] ?? "", published, Now)));
    }

    private async Task ChangeAsync(string kind, int which, int minutes)
    {
        var (created, model) = _reviews[which];
        var ifMatch = $"\"{model.Revision - (kind == "stale" ? 1 : 0)}\"";
        DateTimeOffset? at = kind == "schedule" ? Now.AddMinutes(minutes) : null;
        var before = (string?)(await ReadAsync(created))["slug"] ?? "";
        using var answer = kind switch
        {
            "edit" or "stale" =>
                await clock.Client.ChangeAsync(HttpMethod.Patch, $"{created["id"]}", ifMatch,
                """{"body":"Another body."}"""),
            "headline" =>
                await clock.Client.ChangeAsync(HttpMethod.Patch, $"{created["id"]}", ifMatch,
                $$"""{"headline":"Headline of {{Now:HHmmss}}"}"""),
            "slug" =>
                await clock.Client.ChangeAsync(HttpMethod.Patch, $"{created["id"]}", ifMatch,
                $$"""{"slug":"{{SlugOf(created, minutes)}}"}"""),
            "put" => await clock.Client.ChangeAsync(HttpMethod.Put, $"{created["id"]}", ifMatch, (await ReadAsync(created)).ToJsonString()),
            "delete" => await clock.Client.ChangeAsync(HttpMethod.Delete, $"{created["id"]}", ifMatch),
            "schedule" => await clock.Client.ChangeAsync(HttpMethod.Post, $"{created["id"]}/publish", ifMatch, $$"""{"at":"{{at:O}}"}"""),
            _ => await clock.Client.ChangeAsync(HttpMethod.Post, $"{created["id"]}/{kind}", ifMatch),
        };
        var expected = kind == "stale"
            ? (int)HttpStatusCode.PreconditionFailed
            : model.Take(kind switch { "put" or "slug" => "edit", "schedule" => "publish", _ => kind }, at, Now);
        Assert.Equal(expected, (int)answer.StatusCode);
        if (answer.IsSuccessStatusCode && kind == "slug") model.Rename(before, SlugOf(created, minutes));
        if (answer.IsSuccessStatusCode) Assert.Equal($"\"{model.Revision}\"", answer.Headers.ETag?.ToString());
    }

    private async Task WaitAsync(int minutes)
    {
        clock.Time.Advance(TimeSpan.FromMinutes(minutes));
        await Clock.RunTimerAsync(clock.App);
        foreach (var (_, model) in _reviews) model.RunTimer(Now);
    }

    private async Task AssertAgreementAsync(string after)
    {
        foreach (var (created, model) in _reviews)
        {
            var stored = await ReadAsync(created);
            Assert.Equal(
                (after, model.Status, model.FormerStatus, Written(model.Published), Written(model.Due), Written(model.Updated),
                    model.Revision, "done"),
                (after, (string?)stored["status"], (string?)stored["formerStatus"], (string?)stored["published"], (string?)stored["due"],
                    (string?)stored["updated"], (int?)stored["revision"], (string?)stored["publication"]));
            Assert.Equal((after, model.PageStatus), (after, (int)await clock.Client.PageStatusAsync(stored["url"])));
            foreach (var former in model.FormerSlugs)
                Assert.Equal(
                    (after, former, model.FormerPageStatus),
                    (after, former, (int)await clock.Client.PageStatusAsync($"reviews/{former}/")));
        }
        await AssertFeedAsync(after);
        await AssertListAsync(after);
    }

    private async Task AssertFeedAsync(string after)
    {
        using var answer = await clock.Client.GetAsync("/feed.json", Cancel);
        // There is no feed before anything was published.
        var feed = answer.StatusCode == HttpStatusCode.NotFound ? null : await answer.JsonAsync();
        var ids = (feed?["items"]?.AsArray() ?? []).Select(item => ((string?)item?["id"])?.Split('/')[^1]);
        var expected = _reviews.Where(review => review.Model.IsPublic)
            .OrderByDescending(review => review.Model.Published)
            .ThenByDescending(review => (string?)review.Created["id"], StringComparer.Ordinal);
        var mine = _reviews.Select(review => (string?)review.Created["id"]).ToHashSet();
        Assert.Equal(
            expected.Select(review => (after, (string?)review.Created["id"])),
            ids.Where(mine.Contains).Select(id => (after, id)));
    }

    /// <summary>The list of editors has every review, last created first.</summary>
    private async Task AssertListAsync(string after)
    {
        using var answer = await clock.Client.GetAsEditorAsync($"/api/reviews?limit={MostReviews}");
        var items = (await answer.JsonAsync())["items"]?.AsArray() ?? [];
        Assert.Equal(
            Enumerable.Reverse(_reviews).Select(review => (after, (string?)review.Created["id"], review.Model.Status)),
            items.Take(_reviews.Count).Select(item => (after, (string?)item?["id"], (string?)item?["status"] ?? "")));
    }

    /// <summary>One of few, so that reviews come back to slugs that they had.</summary>
    private static string SlugOf(JsonNode review, int minutes) => $"{review["id"]}-{Math.Abs(minutes) % 3}";

    private static string? Written(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private async Task<JsonObject> ReadAsync(JsonNode review)
    {
        using var answer = await clock.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
        return await answer.JsonAsync();
    }
}
