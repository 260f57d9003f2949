using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Apps;

/// <summary>What writing apps send by Micropub.</summary>
internal static class MicropubClient
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends a form without parts.</summary>
    public static Task<HttpResponseMessage> FormAsync(this HttpClient client, string fields, string? token = Editor.Token) =>
        client.SendAsync(new StringContent(fields, Encoding.UTF8, "application/x-www-form-urlencoded"), token);

    /// <summary>Sends JSON.</summary>
    public static Task<HttpResponseMessage> JsonAsync(this HttpClient client, string json, string? token = Editor.Token) =>
        client.SendAsync(new StringContent(json, Encoding.UTF8, "application/json"), token);

    /// <summary>Sends a form with parts: fields, then files.</summary>
    public static Task<HttpResponseMessage> PartsAsync(
        this HttpClient client, (string Name, string Text)[] fields, (string Name, byte[] File)[] files, string? token = Editor.Token,
        string path = "/api/micropub")
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in fields) form.Add(new StringContent(text), name);
        foreach (var (name, file) in files) form.Add(new ByteArrayContent(file), name, "photo.bin");
        return client.SendAsync(form, token, path);
    }

    /// <summary>Asks a question.</summary>
    public static async Task<JsonObject> AskAsync(this HttpClient client, string query)
    {
        using var answer = await client.GetAsEditorAsync($"/api/micropub?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>The properties of a post.</summary>
    public static async Task<JsonObject> SourceAsync(this HttpClient client, string address) =>
        (await client.AskAsync($"q=source&url={Uri.EscapeDataString(address)}"))["properties"]?.AsObject() ?? [];

    /// <summary>What most updates change of a post.</summary>
    public static async Task<(string? Content, string? Summary, string? Category)> ReadAsync(this HttpClient client, string address)
    {
        var source = await client.SourceAsync(address);
        return ((string?)source["content"]?[0], (string?)source["summary"]?[0], source["category"]?.ToJsonString());
    }

    /// <summary>An update in JSON.</summary>
    public static string Update(string address, string change) => $$"""{"action":"update","url":"{{address}}",{{change}}}""";

    /// <summary>The address of a post that was made.</summary>
    public static async Task<string> MadeAsync(this Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location?.AbsoluteUri ?? "";
    }

    /// <summary>Asserts that a change was made.</summary>
    public static async Task DoneAsync(this Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Asserts that a request was refused with an error.</summary>
    public static async Task RefusedAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status, string error)
    {
        using var answer = await sending;
        Assert.Equal((status, error), (answer.StatusCode, (string?)(await answer.JsonAsync())["error"]));
    }

    /// <summary>The review that has its page at an address, as the API has it.</summary>
    public static async Task<JsonObject> ReviewAtAsync(this HttpClient client, string address)
    {
        var slug = Uri.UnescapeDataString(new Uri(address).AbsolutePath.Split('/')[2]);
        foreach (var listed in await client.ListAsync("limit=100"))
            if ((string?)listed?["slug"] == slug) return listed.AsObject();
        throw new InvalidOperationException($"Nothing is at {address}.");
    }

    private static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, HttpContent content, string? token, string path = "/api/micropub")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, Cancel);
    }
}
