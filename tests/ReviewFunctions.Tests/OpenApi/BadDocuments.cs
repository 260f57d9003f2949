using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Idempotency;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.Settings;
using Provocation = System.Func<
    ReviewFunctions.Tests.OpenApi.Walk,
    ReviewFunctions.Tests.OpenApi.DescribedOperation,
    System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<ReviewFunctions.Tests.OpenApi.Sent>>>;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>Bodies that an operation refuses, by the problem that it answers with.</summary>
internal static class BadDocuments
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Before 1900, after 2200, in no zone, not with a T, on no calendar, and no text at all.</summary>
    private static readonly string[] BadTimes =
        ["\"1899-12-31T23:59:59Z\"", "\"2201-01-01T00:00:00Z\"", "\"2200-12-31T23:00:00-02:00\"", "\"2030-01-01T00:00:00\"",
            "\"2030-01-01 00:00:00Z\"", "\"2030-02-30T00:00:00Z\"", "\"2030-01-01T00:00:00+25:00\"", "20300101"];

    public static readonly Dictionary<string, Provocation> ByProblem = new()
    {
        ["TooLarge"] = Provocations.Changed(sent => [TooLong(sent), TooLong(sent) with { IsChunked = true }]),
        ["NotJson"] = Provocations.Changed(OfOtherTypes),
        ["NotPatch"] = Provocations.Changed(sent => [.. OfOtherTypes(sent), sent with { ContentType = "application/json-patch+json" }]),
        ["Malformed"] = async (walk, operation) =>
        {
            var sent = await walk.ValidAsync(operation);
            string[] texts = ["{", "[]", "null", "{\"a\": 1, \"a\": 2}", "{} {}", new string('[', 100)];
            IReadOnlyList<Sent> malformed = [.. texts.Select(sent.WithBody), sent with { Body = [(byte)'"', 0xC3, (byte)'"'] }];
            return operation.IsForAnybody ? BadComments.FromEverywhere(walk, malformed) : malformed;
        },
        ["InvalidReview"] = async (walk, operation) => InvalidReviews(await walk.ValidAsync(operation), operation),
        ["InvalidSite"] = async (walk, operation) => operation.Id == "RestoreSiteRevision"
            ? [await WithAnIconThatIsGoneAsync(walk, await walk.ValidAsync(operation))]
            : InvalidSites(await walk.ValidAsync(operation)),
        ["InvalidTokenDraft"] = Provocations.Changed(sent =>
        [
            Field(sent, "editor", "\"\""), Field(sent, "scopes", "[]"), Field(sent, "scopes", "[\"everything\"]"),
            Field(sent, "byline", "\"No Id\""), Field(sent, "colour", "\"red\""),
            .. BadTimes.Select(time => Field(sent, "expires", time)), Field(sent, "expires", "\"2001-01-01T00:00:00Z\""),
        ]),
        ["ReadOnlyField"] = async (walk, operation) =>
        {
            var sent = await walk.ValidAsync(operation);
            return operation.Path.Split('/')[2] switch
            {
                "site" => [Field(sent, "revision", "99999"), Field(sent, "tagAuthority", "\"other.example,2001\"")],
                "pages" => [Field(sent, "id", "\"019000000000700080000000000000ff\""), Field(sent, "revision", "99999"),
                    Field(sent, "editor", "\"Nobody\"")],
                "images" => [Field(sent, "kind", "\"gif\""), Field(sent, "status", "\"removing\""), Field(sent, "bytes", "1")],
                _ when operation.Path.Contains("/comments/", StringComparison.Ordinal) =>
                    [Field(sent, "verdict", "\"spam\""), Field(sent, "created", "\"2001-01-01T00:00:00Z\""),
                        Field(sent, "email", "\"x@example.org\"")],
                _ => [Field(sent, "id", "\"019000000000700080000000000000ff\""), Field(sent, "status", "\"withdrawn\""),
                    Field(sent, "published", "\"2001-01-01T00:00:00Z\"")],
            };
        },
        ["FeedIdTaken"] = async (walk, operation) =>
        {
            var (sent, other) = (await walk.ValidAsync(operation), await walk.ValidAsync(Description.Operation("CreateReview")));
            using var taken = await walk.SendAsync(other);
            var review = JsonNode.Parse(await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            var repeated = Field(sent, "feedId", review?["feedId"]?.ToJsonString() ?? "");
            return operation.Id == "PreviewDraft" ? [repeated] : [repeated, repeated.WithQuery("validate=true")];
        },
        ["AddressTaken"] = async (walk, operation) =>
        {
            var (sent, other) = (await walk.ValidAsync(operation), await walk.ValidAsync(Description.Operation("CreateReview")));
            using var taken = await walk.SendAsync(other);
            var review = JsonNode.Parse(await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            if (operation.Path.StartsWith("/api/pages", StringComparison.Ordinal))
                return [Field(sent, "path", $"\"{$"{review?["formerPaths"]?[0]}".Trim('/')}\"")];
            return operation.Id is "CreateReview" or "PreviewDraft"
                ? [Field(sent, "formerPaths", review?["formerPaths"]?.ToJsonString() ?? ""),
                    Field(sent, "slug", review?["slug"]?.ToJsonString() ?? ""),
                    Field(sent, "formerSlugs", $"[{review?["slug"]?.ToJsonString()}]")]
                : [Field(sent, "slug", review?["slug"]?.ToJsonString() ?? "")];
        },
    };

    private static IReadOnlyList<Sent> InvalidSites(Sent sent) =>
    [
        Field(sent, "title", "\"\""), Field(sent, "language", "\"no language\""), Field(sent, "feedLength", "0"),
        Field(sent, "feedLength", "1.5"),
        Field(sent, "hubs", "[\"http://plain.example/\"]"), Field(sent, "bylines", "{\"No Id\": {\"name\": \"x\"}}"),
        Field(sent, "navigation", "[{\"label\": \"A\", \"path\": \"films\"}]"), Field(sent, "colour", "\"red\""),
    ];

    /// <summary>A restore of settings whose icon has been taken down since.</summary>
    private static async Task<Sent> WithAnIconThatIsGoneAsync(Walk walk, Sent sent)
    {
        var image = await walk.Client.AddImageAsync();
        var former = await walk.Client.PatchSiteAsync($$"""{"icon":"{{image["id"]}}"}""");
        await walk.Client.PatchSiteAsync("""{"icon":null}""");
        using var removed = await walk.Client.TakeDownAsync(image);
        return sent with { Path = sent.Path.Replace("/revisions/1", $"/revisions/{former["revision"]}", StringComparison.Ordinal) };
    }

    private static IReadOnlyList<Sent> InvalidReviews(Sent sent, DescribedOperation operation) => operation.Id switch
    {
        "PublishReview" => [.. BadTimes.Select(time => Field(sent, "at", time)), Field(sent, "when", "\"now\"")],
        "CreateReview" or "PreviewDraft" =>
            [.. BadTimes.Select(time => Field(sent, "published", time)), .. BadContent(sent), Field(sent, "status", "\"lost\""),
                Field(sent, "updated", "\"2199-01-01T00:00:00Z\""), Field(sent, "updated", "\"1990-01-01T00:00:00Z\""),
                Field(sent, "formerSlugs", "[\"once\", \"once\"]")],
        _ => BadContent(sent),
    };

    private static IReadOnlyList<Sent> BadContent(Sent sent) =>
    [
        Field(sent, "headline", "\"\""), Field(sent, "headline", $"\"{new string('h', 301)}\""), Field(sent, "language", "\"no language\""),
        Field(sent, "rating", "{\"value\": 11, \"best\": 10}"),
        Field(sent, "subject", "{\"kind\": \"hat\", \"title\": \"A hat\"}"), Field(sent, "tags", "[\"twice\", \"Twice\"]"),
        Field(sent, "colour", "\"red\""), Field(sent, "body", "null"),
    ];

    internal static IReadOnlyList<Sent> OfOtherTypes(Sent sent) =>
    [
        sent with { ContentType = "text/plain" }, sent with { ContentType = "application/json; charset=iso-8859-1" },
        sent with { ContentType = null },
        sent with { ContentType = "application/x-www-form-urlencoded" }, sent with { ContentEncoding = "gzip" },
    ];

    private static Sent TooLong(Sent sent) => (sent.Method == HttpMethod.Post ? sent.With(Sent.Key, Keys.New()) : sent) with
    {
        Body = Encoding.UTF8.GetBytes($"{{\"headline\": \"{new string('h', MaxBytes)}\"}}"),
    };

    /// <summary>The same request with a field of its document replaced.</summary>
    internal static Sent Field(Sent sent, string name, string json)
    {
        var body = JsonNode.Parse(sent.Body)?.AsObject() ?? [];
        body[name] = JsonNode.Parse(json);
        return sent.With(body);
    }
}
