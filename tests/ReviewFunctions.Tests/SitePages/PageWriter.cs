using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.SitePages;

/// <summary>What an editor of the site's own pages does, over HTTP.</summary>
public static class PageWriter
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static JsonObject NewPage(string path, string status = "published", string title = "About") =>
        new() { ["title"] = title, ["body"] = $"Who we are, at **{path}**.", ["path"] = path, ["status"] = status };

    /// <summary>Sends a request about pages, with <c>If-Match</c> and an idempotency key unless they are <see langword="null"/>.</summary>
    public static async Task<HttpResponseMessage> SendPageAsync(
        this HttpClient client, HttpMethod method, string path, JsonNode? body = null, string? ifMatch = null, string? key = null,
        string token = Editor.Token)
    {
        using var request = new HttpRequestMessage(method, $"/api/pages{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>Makes a page, which must be taken.</summary>
    public static async Task<JsonObject> AddPageAsync(this HttpClient client, JsonObject page)
    {
        using var answer = await client.SendPageAsync(HttpMethod.Post, "", page);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Changes a field of a page, whatever its revision, which must go through.</summary>
    public static async Task<JsonObject> ChangePageAsync(this HttpClient client, JsonObject page, string field, JsonNode? value)
    {
        using var read = await client.GetAsEditorAsync($"/api/pages/{page["id"]}");
        var next = await read.JsonAsync();
        next[field] = value;
        using var answer = await client.SendPageAsync(HttpMethod.Put, $"/{page["id"]}", next, "*");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Deletes a page, which must go through.</summary>
    public static async Task<JsonObject> RemovePageAsync(this HttpClient client, JsonObject page)
    {
        using var answer = await client.SendPageAsync(HttpMethod.Delete, $"/{page["id"]}", ifMatch: "*");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }
}
