using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>What an editor's tools do, over HTTP.</summary>
public static class Editor
{
    /// <summary>A token with all scopes, which every <see cref="Site"/> knows.</summary>
    public const string Token = "rft_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static JsonObject NewReview(string headline = "A headline", string status = "published") => new()
    {
        ["headline"] = headline,
        ["language"] = "en",
        ["status"] = status,
        ["body"] = "A body with **weight**.",
        ["subject"] = new JsonObject { ["kind"] = "film", ["title"] = "A film" },
    };

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, JsonNode review) =>
        client.PostAsync(Encoding.UTF8.GetBytes(review.ToJsonString()));

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, byte[] body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reviews") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>
    /// Changes a review: any method, with <c>If-Match</c> unless it is <see langword="null"/>, and with a body and an idempotency key if
    /// there are any.
    /// </summary>
    public static async Task<HttpResponseMessage> ChangeAsync(
        this HttpClient client, HttpMethod method, string path, string? ifMatch, string? body =
            null, string contentType = "application/json", string? key = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/reviews/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
            request.Content =
                new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>Takes a step that must be taken: a patch, or an action by its name, whatever the revision.</summary>
    public static async Task<JsonObject> StepAsync(this HttpClient client, JsonNode review, string step, string? body = null)
    {
        using var answer = step switch
        {
            "patch" => await client.ChangeAsync(HttpMethod.Patch, $"{review["id"]}", "*", body),
            "put" => await client.ChangeAsync(HttpMethod.Put, $"{review["id"]}", "*", body),
            "delete" => await client.ChangeAsync(HttpMethod.Delete, $"{review["id"]}", "*"),
            _ => await client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/{step}", "*", body),
        };
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>The status of the page at a review's address, or at another of the site's.</summary>
    public static async Task<HttpStatusCode> PageStatusAsync(this HttpClient client, JsonNode? address)
    {
        using var page = await client.GetAsync(new Uri(new Uri(AppHost.BaseUrl), (string?)address).AbsolutePath, Cancel);
        return page.StatusCode;
    }

    /// <summary>Posts a review that must be stored and published.</summary>
    public static async Task<JsonObject> PublishAsync(this HttpClient client, JsonNode review)
    {
        using var answer = await client.PostAsync(review);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }

    public static async Task<HttpResponseMessage> GetAsEditorAsync(this HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>The items of a list's first page.</summary>
    public static async Task<IReadOnlyList<JsonNode?>> ListAsync(this HttpClient client, string query)
    {
        using var answer = await client.GetAsEditorAsync($"/api/reviews?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await answer.JsonAsync())["items"]?.AsArray() ?? []];
    }

    /// <summary>Asks for the list of reviews, which any token opens.</summary>
    /// <param name="client">Whom to ask.</param>
    /// <param name="authorization">The header, if any.</param>
    /// <param name="address">Whom the front end says that it comes from, if anyone.</param>
    public static async Task<HttpResponseMessage> KnockAsync(this HttpClient client, string? authorization, string? address = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reviews");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (address is not null) request.Headers.Add("X-Forwarded-For", address);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>Runs the minute timer's function; returns when it was accepted.</summary>
    public static async Task RunTimerAsync(this HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/functions/PublishPending")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("x-functions-key", AppHost.MasterKey);
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        (await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancel), cancellationToken: Cancel))?.AsObject()
        ?? throw new InvalidOperationException("The answer is not a JSON object.");
}
