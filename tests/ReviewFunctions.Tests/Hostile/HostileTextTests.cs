using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Hostile;

/// <summary>Whatever is written into a field, in a real browser and without any policy nothing of it runs.</summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    /// <summary>How many payloads a review has that is stored, so that there are few enough.</summary>
    private const int Each = 12;

    /// <summary>Its requests publish nothing: all is published together at the end.</summary>
    private readonly Site _site = new(("Publishing:RequestTime", "00:00:00.001"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Each_payload_in_every_text_of_a_review_runs_neither_on_its_page_nor_in_feeds()
    {
        Assert.InRange(Payloads.All.Count, 100, 200);
        var image = $"{(await _site.Client.AddImageAsync(Uploads.NewPhoto(40, 30), "alt=A chair"))["id"]}";
        List<string> pages = [], entries = [];
        foreach (var payload in Payloads.All)
        {
            var preview = await SendAsync("/api/preview", Full(payload, image));
            pages.Add($"{preview["page"]}");
            entries.AddRange([$"{preview["entry"]?["content_html"]}", WebUtility.HtmlEncode($"{preview["summary"]}")]);
        }
        await AssertHarmlessAsync(pages, entries);
    }

    [Fact]
    public async Task Payloads_in_lists_bylines_comments_archives_and_the_search_do_not_run()
    {
        var bylines = new JsonObject();
        List<string> payloads = [.. Payloads.Some.Where(payload => !payload.Contains("||", StringComparison.Ordinal))];
        foreach (var (index, payload) in payloads.Take(20).Index())
            bylines[$"b{index}"] = new JsonObject { ["name"] = payload, ["biography"] = payload };
        await _site.Client.PatchSiteAsync(new JsonObject { ["title"] = payloads[0], ["bylines"] = bylines }.ToJsonString());

        List<string> reviews = [];
        List<string> paths = ["/", "/archive/", "/tags/", "/columns/", "/authors/", "/feeds/", "/comments/feed.json"];
        foreach (var (index, some) in payloads.Chunk(Each).Index())
        {
            var review = Editor.NewReview(some[0]);
            (review["column"], review["author"], review["verdict"]) = (some[^1], $"b{index}", some[0]);
            review["tags"] = new JsonArray([.. some.Skip(1).Take(4).Select(tag => JsonValue.Create(tag))]);
            review["subject"] = new JsonObject { ["kind"] = "film", ["title"] = some[5 % some.Length] };
            var published = await SendAsync("/api/reviews", review);
            reviews.Add(new Uri($"{published["url"]}").AbsolutePath);
            foreach (var payload in some)
            {
                var comment = new JsonObject { ["name"] = payload, ["body"] = $"{payload}\n\n> {payload}\n\n- {payload}" };
                using var posted = await _site.Client.CommentAsync(published, comment, Editor.Token);
                Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
            }
            paths.Add($"/comments/{published["id"]}/feed.json");
        }
        await _site.PublishAllAsync();
        paths.AddRange(reviews);
        paths.AddRange(await AddressesAsync("/sitemap-channels.xml"));
        foreach (var review in reviews)
            Assert.Equal("\u0089PNG"u8.ToArray()[1..], (await _site.Client.GetByteArrayAsync($"{review}card.png", Cancel))[..4]);
        var embeds = await ReadAsync(reviews.Select(review => $"{review}oembed.json"));
        await AssertHarmlessAsync(
            await ReadAsync(paths.Where(path => path.EndsWith('/'))),
            [.. await EntriesAsync(paths), .. embeds.Select(embed => $"{JsonNode.Parse(embed)!["html"]}")]);

        var found = await _site.Client.SearchAsync("alert");
        Assert.NotEmpty(found["results"]!.AsArray());
        Assert.Empty(found["faults"]!.AsArray());
    }

    /// <summary>A review with the same text in each of its fields that takes text.</summary>
    private static JsonObject Full(string payload, string image)
    {
        var review = Editor.NewReview(payload, "draft");
        foreach (var field in (string[])["column", "summary", "verdict", "disclosure"]) review[field] = payload;
        review["tags"] = new JsonArray(payload, $"x{payload}");
        review["body"] = $"{payload}\n\n# {payload}\n\n- {payload}\n\n| a |\n|---|\n| {payload} |\n\n"
            + $":::spoiler {payload}\n{payload}\n:::\n\n![{payload}](image:{image} \"{payload}\")\n\na[^1]\n\n[^1]: {payload}";
        review["leadImage"] = new JsonObject { ["id"] = image, ["alt"] = payload, ["caption"] = payload };
        review["subject"] = new JsonObject
        {
            ["kind"] = "tvSeries",
            ["title"] = payload,
            ["originalTitle"] = new JsonObject { ["text"] = payload, ["language"] = "ko" },
            ["publisher"] = payload,
            ["provider"] = payload,
            ["genres"] = new JsonArray(payload),
            ["people"] = new JsonArray(new JsonObject { ["role"] = "actor", ["name"] = payload, ["character"] = payload }),
        };
        return review;
    }

    /// <summary>Sends a review. What cannot be in a field stands in none, and another word instead of it.</summary>
    private async Task<JsonNode> SendAsync(string path, JsonObject review)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Content = new StringContent(review.ToJsonString(), Encoding.UTF8, "application/json");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Editor.Token);
            using var answer = await _site.Client.SendAsync(request, Cancel);
            var json = await answer.JsonAsync();
            if (answer.IsSuccessStatusCode) return json;
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            foreach (var error in json["errors"]!.AsArray()) Replace(review, $"{error?["pointer"]}");
        }
    }

    private static void Replace(JsonObject review, string pointer)
    {
        var steps = pointer.Split('/').Skip(1).ToList();
        JsonNode? parent = review;
        foreach (var step in steps.SkipLast(1)) parent = parent is JsonArray list ? list[Index(step)] : parent?[step];
        if (parent is JsonArray array) array[Index(steps[^1])] = $"Word {steps[^1]}";
        else if (parent is JsonObject fields) fields[steps[^1]] = "Word";
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private async Task AssertHarmlessAsync(IEnumerable<string> documents, IEnumerable<string> fragments)
    {
        var seen = await _site.Client.RunAsync(documents, fragments);
        Assert.Equal(["the trap: img has onerror", "the trap: a leads to javascript:alert(1)", "the trap runs"],
            seen["trapped"]!.AsArray().Select(fault => $"{fault}"));
        Assert.Empty(seen["faults"]!.AsArray().Select(fault => $"{fault}"));
    }

    private async Task<IReadOnlyList<string>> ReadAsync(IEnumerable<string> paths)
    {
        List<string> read = [];
        foreach (var path in paths.Distinct()) read.Add(await _site.Client.GetStringAsync(path, Cancel));
        return read;
    }

    /// <summary>The contents of entries in feeds beside these pages, as readers take them.</summary>
    private async Task<IEnumerable<string>> EntriesAsync(IEnumerable<string> paths)
    {
        var feeds = await ReadAsync(paths.Where(path => path.EndsWith("feed.json", StringComparison.Ordinal)).Append("/feed.json"));
        return feeds.SelectMany(feed => JsonNode.Parse(feed)!["items"]!.AsArray()).Select(item => $"{item?["content_html"]}");
    }

    private async Task<IEnumerable<string>> AddressesAsync(string sitemap) =>
        System.Xml.Linq.XDocument.Parse(await _site.Client.GetStringAsync(sitemap, Cancel)).Descendants()
            .Where(element => element.Name.LocalName == "loc").Select(address => new Uri(address.Value).AbsolutePath);
}
