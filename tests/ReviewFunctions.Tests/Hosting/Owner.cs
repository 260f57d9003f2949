using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>What the owner of the site does, with the function key.</summary>
public static class Owner
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<HttpResponseMessage> SendAsOwnerAsync(
        this HttpClient client, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("x-functions-key", AppHost.FunctionKey);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>A new token with its secret.</summary>
    public static async Task<JsonObject> MakeTokenAsync(this HttpClient client, string scopes = "create publish", string? expires = null,
        string? byline = null, bool own = false, string editor = "박미나")
    {
        var request = new JsonObject
        {
            ["editor"] = editor,
            ["scopes"] = new JsonArray([.. scopes.Split(' ').Select(scope => JsonValue.Create(scope))]),
            ["expires"] = expires,
            ["byline"] = byline,
            ["own"] = own ? true : null,
        };
        using var answer = await client.SendAsOwnerAsync(HttpMethod.Post, "/api/tokens", request.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }

    public static async Task RevokeAsync(this HttpClient client, JsonObject token)
    {
        using var answer = await client.SendAsOwnerAsync(HttpMethod.Delete, $"/api/tokens/{token["id"]}");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
