using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Bad input gets a problem that says where, and nothing is stored.</summary>
public sealed class BadInputTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, string, string> BadFields { get; } = new()
    {
        { "a missing headline", """{"headline":null}""", "#/headline" },
        { "a number for a headline", """{"headline":7}""", "#/headline" },
        { "an unknown field", """{"healdine":"A slip"}""", "#/healdine" },
        { "an unknown field of the subject", """{"subject":{"kind":"film","title":"A","titel":"B"}}""", "#/subject/titel" },
        { "a NUL", """{"headline":"A\u0000B"}""", "#/headline" },
        { "a control character", """{"summary":"A\u0007B"}""", "#/summary" },
        { "an unpaired surrogate", """{"headline":"\ud800"}""", "#/headline" },
        { "a tag that is no text", """{"tags":["a",{}]}""", "#/tags/1" },
        { "an uploaded image", """{"leadImage":"0123"}""", "#/leadImage" },
        { "an uploaded image in the body", """{"body":"![a](image:0123)"}""", "#/body" },
        { "a status that is reached by an action", """{"status":"withdrawn"}""", "#/status" },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public async Task Bad_fields_are_pointed_at(string what, string patch, string pointer)
    {
        var review = Editor.NewReview();
        foreach (var (name, value) in JsonNode.Parse(patch)?.AsObject() ?? [])
            review[name] = value?.DeepClone();
        // Written by hand: the node would not write an unpaired surrogate.
        var body = what.Contains("surrogate", StringComparison.Ordinal)
            ? """{"headline":"\ud800","language":"en","body":"b","subject":{"kind":"film","title":"t"}}"""
            : review.ToJsonString();
        using var answer = await site.Client.PostAsync(Encoding.UTF8.GetBytes(body));

        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        Assert.Contains(pointer, problem["errors"]?.AsArray().Select(error => (string?)error?["pointer"]) ?? []);
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task All_bad_fields_are_named_at_once()
    {
        using var answer = await site.Client.PostAsync("{}"u8.ToArray());
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        Assert.Equal(
            ["#/headline", "#/body", "#/language", "#/subject"],
            problem["errors"]?.AsArray().Select(error => (string?)error?["pointer"]));
    }

    public static TheoryData<string, byte[]> Malformed { get; } = new()
    {
        { "nothing", [] },
        { "half an object", """{"headline":"""u8.ToArray() },
        { "an array", "[]"u8.ToArray() },
        { "invalid UTF-8", [.. """{"headline":" """u8, 0xC3, 0x28, .. "\"}"u8] },
        { "a huge nesting depth", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 100_000))) },
        { "a field twice", """{"headline":"a","headline":"b"}"""u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_JSON_object_is_malformed(string what, byte[] body)
    {
        Assert.NotNull(what);
        using var answer = await site.Client.PostAsync(body);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "malformed-json");
        Assert.Equal("#", (string?)problem["errors"]?[0]?["pointer"]);
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task A_body_of_two_mebibytes_is_too_large()
    {
        var review = Editor.NewReview();
        review["body"] = new string('a', 2 * 1024 * 1024);
        using var answer = await site.Client.PostAsync(review);
        await answer.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await AssertNothingStoredAsync();
    }

    [Fact]
    public async Task A_chunked_body_of_two_mebibytes_is_too_large()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/reviews")
        { Content = new StreamContent(new MemoryStream(new byte[2 * 1024 * 1024])) };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new("Bearer", Editor.Token);
        request.Content.Headers.ContentType = new("application/json");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task A_Markdown_body_past_its_bound_is_pointed_at()
    {
        var review = Editor.NewReview();
        review["body"] = string.Concat(Enumerable.Repeat("Nine words of text make up a short sentence.\n\n", 262_144 / 45));
        using var answer = await site.Client.PostAsync(review);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        Assert.Equal("#/body", (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Another_content_type_is_unsupported(string contentType)
    {
        using var answer = await site.Client.PostAsync(Encoding.UTF8.GetBytes(Editor.NewReview().ToJsonString()), contentType);
        await answer.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        await AssertNothingStoredAsync();
    }

    [Theory]
    [InlineData("/api/reviews/0123")]
    [InlineData("/api/reviews/019000000000700080000000000000ff")]
    [InlineData("/api/reviews/%EC%82%AC")]
    public async Task An_unknown_review_is_not_found(string path)
    {
        using var answer = await site.Client.GetAsEditorAsync(path);
        await answer.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-review");
    }

    [Theory]
    [InlineData("limit=0", "bad-limit")]
    [InlineData("limit=101", "bad-limit")]
    [InlineData("limit=ten", "bad-limit")]
    [InlineData("cursor=", "bad-cursor")]
    [InlineData("cursor=AAAA", "bad-cursor")]
    [InlineData("cursor=%EC%82%AC", "bad-cursor")]
    public async Task A_bad_page_is_refused(string query, string problem)
    {
        using var answer = await site.Client.GetAsEditorAsync($"/api/reviews?{query}");
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, problem);
    }

    private async Task AssertNothingStoredAsync()
    {
        using var list = await site.Client.GetAsEditorAsync("/api/reviews");
        Assert.Empty((await list.JsonAsync())["items"]?.AsArray() ?? throw new InvalidOperationException("No list."));
    }
}
