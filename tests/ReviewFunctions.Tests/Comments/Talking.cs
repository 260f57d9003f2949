using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Comments;

/// <summary>What readers' browsers and those who decide do with comments, over HTTP.</summary>
public static class Talking
{
    private static int _made;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends a comment as JSON, from an address of its own unless told otherwise.</summary>
    public static async Task<HttpResponseMessage> CommentAsync(
        this HttpClient client, JsonNode review, JsonObject comment, string? token = null, string? from = null)
    {
        using var request = Request(review, comment, from ?? NewAddress());
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>A comment as JSON, which the front end passes on from an address.</summary>
    public static HttpRequestMessage Request(JsonNode review, JsonObject comment, string from) =>
        new(HttpMethod.Post, $"/api/reviews/{review["id"]}/comments")
        {
            Content = new StringContent(comment.ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { { "X-Forwarded-For", from } },
        };

    /// <summary>Sends the form below a review.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client, JsonNode review, params (string Name, string Text)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Text)));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reviews/{review["id"]}/comments") { Content = form };
        request.Headers.Add("X-Forwarded-For", NewAddress());
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0");
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>An editor's comment, which must be taken and is shown at once.</summary>
    public static async Task<JsonObject> AddCommentAsync(this HttpClient client, JsonNode review, string body = "Well said.")
    {
        using var answer = await client.CommentAsync(review, New(body), Editor.Token);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>A reader's comment, which must be taken, as those see it who decide.</summary>
    public static async Task<JsonObject> PostCommentAsync(this HttpClient client, JsonNode review, string body, string name = "Sora")
    {
        using var answer = await client.CommentAsync(review, New(body, name));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return await client.ReadCommentAsync(review, (await answer.JsonAsync())["id"]);
    }

    public static async Task<JsonObject> ReadCommentAsync(this HttpClient client, JsonNode review, JsonNode? id)
    {
        using var answer = await client.GetAsEditorAsync($"/api/reviews/{review["id"]}/comments/{id}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Decides on a comment, or changes or removes it, whatever its revision.</summary>
    public static Task<HttpResponseMessage> DecideAsync(this HttpClient client, JsonNode comment, HttpMethod method, string? body = null,
        string? ifMatch = "*") =>
        client.ChangeAsync(method, $"{comment["review"]}/comments/{comment["id"]}", ifMatch, body);

    /// <summary>The comments that are in a state, as those see them who decide.</summary>
    public static async Task<IReadOnlyList<JsonNode?>> ListCommentsAsync(this HttpClient client, string query = "")
    {
        using var answer = await client.GetAsEditorAsync($"/api/comments{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await answer.JsonAsync())["items"]?.AsArray() ?? []];
    }

    /// <summary>Has the site take comments like that, unless a review says otherwise.</summary>
    public static Task<JsonObject> SetPolicyAsync(this HttpClient client, string policy) =>
        client.PatchSiteAsync($$"""{"comments":"{{policy}}"}""");

    /// <summary>The page of a review.</summary>
    public static Task<string> PageOfAsync(this HttpClient client, JsonNode review) =>
        client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel);

    public static JsonObject New(string body, string name = "Sora") => new() { ["name"] = name, ["body"] = body };

    private static string NewAddress() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"2001:db8:77:{Interlocked.Increment(ref _made):x}::1");
}
