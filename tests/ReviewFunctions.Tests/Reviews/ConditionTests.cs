using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Every route that changes a review, and everything that it refuses.</summary>
public sealed class ConditionTests(Site site) : IClassFixture<Site>
{
    private const string Nobody = "019000000000700080000000000000ff";

    private static readonly (string Method, string Path, string? Body)[] Routes =
    [
        ("PUT", "", Editor.NewReview().ToJsonString()), ("PATCH", "", "{}"), ("DELETE", "", null),
        ("POST", "/publish", null), ("POST", "/publish", "{}"), ("POST", "/withdraw", null), ("POST", "/undelete", null),
    ];

    private static readonly (string? IfMatch, HttpStatusCode Status, string Problem)[] Conditions =
    [
        (null, HttpStatusCode.PreconditionRequired, "precondition-required"),
        ("\"2\"", HttpStatusCode.PreconditionFailed, "stale-revision"),
        ("W/\"1\"", HttpStatusCode.PreconditionFailed, "stale-revision"),
        ("\"01\"", HttpStatusCode.PreconditionFailed, "stale-revision"),
        ("\"x\", \"99999999999\"", HttpStatusCode.PreconditionFailed, "stale-revision"),
        ("1", HttpStatusCode.BadRequest, "bad-if-match"),
        ("", HttpStatusCode.BadRequest, "bad-if-match"),
        ("\"1\" \"2\"", HttpStatusCode.BadRequest, "bad-if-match"),
        ("*, \"1\"", HttpStatusCode.BadRequest, "bad-if-match"),
    ];

    public static TheoryData<string, string, string?, string?, HttpStatusCode, string> Unmet { get; } =
        [.. from route in Routes from condition in Conditions select (
            route.Method, route.Path, route.Body, condition.IfMatch, condition.Status, condition.Problem)];

    [Theory]
    [MemberData(nameof(Unmet))]
    public async Task Nothing_is_changed_but_at_the_revision_that_it_is_meant_for(
        string method, string path, string? body, string? ifMatch, HttpStatusCode status, string problem)
    {
        var review = await DraftAsync();
        using var answer = await site.Client.ChangeAsync(new HttpMethod(method), $"{review["id"]}{path}", ifMatch, body);
        await answer.AssertProblemAsync(status, problem);
        await AssertUntouchedAsync(review);
    }

    public static TheoryData<string, string, string?> EveryRoute { get; } =
        [.. Routes.Select(route => (route.Method, route.Path, route.Body))];

    [Theory]
    [MemberData(nameof(EveryRoute))]
    public async Task A_review_that_nobody_has_is_not_found(string method, string path, string? body)
    {
        foreach (var id in (string[])[Nobody, "0123", "%EC%82%AC", Nobody.ToUpperInvariant()])
        {
            using var answer = await site.Client.ChangeAsync(new HttpMethod(method), $"{id}{path}", "*", body);
            await answer.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-review");
        }
    }

    [Theory]
    [MemberData(nameof(EveryRoute))]
    public async Task Without_the_key_nobody_changes_anything(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method),
            $"/api/reviews/{Nobody}{path}")
        { Content = body is null ? null : new StringContent(body) };
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "", "text/plain")]
    [InlineData("PUT", "", "application/merge-patch+json")]
    [InlineData("PUT", "", "application/json; charset=utf-16")]
    [InlineData("PATCH", "", "text/plain")]
    [InlineData("PATCH", "", "application/json-patch+json")]
    [InlineData("POST", "/publish", "text/plain")]
    [InlineData("POST", "/publish", "application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_unsupported(string method, string path, string contentType)
    {
        var review = await DraftAsync();
        using var answer = await site.Client.ChangeAsync(new HttpMethod(method), $"{review["id"]}{path}", "*", "{}", contentType);
        await answer.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        await AssertUntouchedAsync(review);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/merge-patch+json; charset=utf-8")]
    public async Task A_patch_may_say_what_it_is(string contentType)
    {
        var review = await DraftAsync();
        using var answer = await site.Client.ChangeAsync(
            HttpMethod.Patch, $"{review["id"]}", "\"1\"", """{"verdict":"Yes."}""", contentType);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "")]
    [InlineData("PATCH", "")]
    [InlineData("POST", "/publish")]
    public async Task A_document_that_cannot_be_used_changes_nothing(string method, string path)
    {
        var review = await DraftAsync();
        foreach (var (body, status, problem) in ((string, HttpStatusCode, string)[])
        [
            ("[", HttpStatusCode.BadRequest, "malformed-json"), ("[]", HttpStatusCode.BadRequest, "malformed-json"),
            ("""{"headline":7,"at":7}""", HttpStatusCode.BadRequest, "invalid-review"),
            ($$"""{"body":"{{new string('a', 1024 * 1024)}}"}""", HttpStatusCode.RequestEntityTooLarge, "too-large"),
        ])
        {
            using var answer = await site.Client.ChangeAsync(new HttpMethod(method), $"{review["id"]}{path}", "*", body);
            await answer.AssertProblemAsync(status, problem);
        }
        await AssertUntouchedAsync(review);
    }

    [Theory]
    [InlineData("id", "\"019000000000700080000000000000ff\"")]
    [InlineData("published", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("status", "\"published\"")]
    public async Task What_a_request_may_not_change_is_pointed_at(string name, string raw)
    {
        var review = await DraftAsync();
        var whole = review.DeepClone().AsObject();
        whole[name] = JsonNode.Parse(raw);
        var changes = ((HttpMethod, string)[])[(HttpMethod.Put, whole.ToJsonString()), (HttpMethod.Patch, $$"""{"{{name}}":{{raw}}}""")];
        foreach (var (method, body) in changes)
        {
            using var answer = await site.Client.ChangeAsync(method, $"{review["id"]}", "*", body);
            var problem = await answer.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "read-only-field");
            Assert.Equal($"#/{name}", (string?)problem["errors"]?[0]?["pointer"]);
        }
        await AssertUntouchedAsync(review);
    }

    [Theory]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("2201-01-01T00:00:00Z")]
    [InlineData("2026-12-01T09:00:00")]
    [InlineData("tomorrow")]
    public async Task A_time_out_of_bounds_or_without_an_offset_is_refused(string time)
    {
        var review = await DraftAsync();
        using var answer = await site.Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/publish", "*", $$"""{"at":"{{time}}"}""");
        Assert.Equal(
            "#/at", (string?)(await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review"))["errors"]?[0]?["pointer"]);

        var old = Editor.NewReview();
        old["published"] = time;
        using var refused = await site.Client.PostAsync(old);
        Assert.Equal("#/published", (string?)(await refused.AssertProblemAsync(HttpStatusCode.BadRequest,
            "invalid-review"))["errors"]?[0]?["pointer"]);
    }

    private Task<JsonObject> DraftAsync() => site.Client.PublishAsync(Editor.NewReview("A draft to be left alone", "draft"));

    private async Task AssertUntouchedAsync(JsonNode review)
    {
        using var read = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
        Assert.True(JsonNode.DeepEquals(review, await read.JsonAsync()));
    }
}
