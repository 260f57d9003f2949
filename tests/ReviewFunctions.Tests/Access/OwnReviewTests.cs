using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Access;

/// <summary>Tokens that change only the reviews that their own editor made.</summary>
public sealed class OwnReviewTests(Site site) : IClassFixture<Site>
{
    private const string Scopes = "create update publish delete";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Such_a_token_makes_reviews_and_changes_them_also_after_somebody_else_did()
    {
        var token = await site.Client.MakeTokenAsync(Scopes, own: true, editor: "Mina");
        Assert.True((bool?)token["own"]);
        var review = await SendAsync(token, HttpMethod.Post, "/api/reviews", Editor.NewReview("Mina's own", "draft").ToJsonString(),
            HttpStatusCode.Created);
        await site.Client.StepAsync(review, "patch", """{"headline":"Corrected by another"}""");
        var address = $"/api/reviews/{review["id"]}";
        await SendAsync(token, HttpMethod.Patch, address, """{"headline":"Mina's again"}""", HttpStatusCode.OK);
        await SendAsync(token, HttpMethod.Post, $"{address}/publish", "{}", HttpStatusCode.OK);
        var another = await site.Client.MakeTokenAsync(Scopes, own: true, editor: "Mina");
        await SendAsync(another, HttpMethod.Post, $"{address}/revisions/1/restore", null, HttpStatusCode.OK);
        await SendAsync(token, HttpMethod.Post, $"{address}/withdraw", null, HttpStatusCode.OK);
        await SendAsync(token, HttpMethod.Delete, address, null, HttpStatusCode.OK);
        await SendAsync(token, HttpMethod.Post, $"{address}/undelete", null, HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_reads_everybody_s_reviews_and_changes_none_of_them()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Somebody else's"));
        var token = await site.Client.MakeTokenAsync(Scopes, own: true, editor: "Mina");
        var address = $"/api/reviews/{review["id"]}";
        await SendAsync(token, HttpMethod.Get, address, null, HttpStatusCode.OK);
        foreach (var (method, path, body) in ((HttpMethod, string, string?)[])
        [
            (HttpMethod.Put, address, Editor.NewReview("Taken over").ToJsonString()),
            (HttpMethod.Patch, address, """{"headline":"Taken over"}"""),
            (HttpMethod.Delete, address, null), (HttpMethod.Post, $"{address}/publish", "{}"),
                (HttpMethod.Post, $"{address}/withdraw", null),
            (HttpMethod.Post, $"{address}/undelete", null), (HttpMethod.Post, $"{address}/revisions/1/restore", null),
            (HttpMethod.Patch, $"{address}?validate=true", """{"headline":"Taken over"}"""),
        ])
            Assert.EndsWith(":not-own-review", (string?)(await SendAsync(token, method, path, body, HttpStatusCode.Forbidden))["type"],
                StringComparison.Ordinal);
        var free = await site.Client.MakeTokenAsync(Scopes, editor: "Mina");
        await SendAsync(free, HttpMethod.Patch, address, """{"headline":"Changed"}""", HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_takes_no_picture_from_others_and_brings_none_back()
    {
        var image = await site.Client.AddImageAsync();
        var token = await site.Client.MakeTokenAsync("media delete", own: true, editor: "Mina");
        var address = $"/api/images/{image["id"]}";
        foreach (var (method, path) in ((HttpMethod, string)[])
        [
            (HttpMethod.Delete, $"{address}?everywhere=true"), (HttpMethod.Delete, $"{address}?everywhere=true&validate=true"),
            (HttpMethod.Post, $"{address}/allow"),
        ])
            Assert.EndsWith(":not-own-review", (string?)(await SendAsync(token, method, path, null, HttpStatusCode.Forbidden))["type"],
                StringComparison.Ordinal);
        await SendAsync(token, HttpMethod.Get, address, null, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("1")]
    public async Task Own_is_true_or_false(string own)
    {
        using var answer = await site.Client.SendAsOwnerAsync(
            HttpMethod.Post, "/api/tokens", $$"""{"editor":"Mina","scopes":["update"],"own":{{own}}}""");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-token-request");
        Assert.Equal("#/own", (string?)problem["errors"]?[0]?["pointer"]);
    }

    private async Task<JsonObject> SendAsync(JsonObject token, HttpMethod method, string path, string? body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token["secret"]);
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Equal((status, method, path), (answer.StatusCode, method, path));
        return await answer.JsonAsync();
    }
}
