using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.WebAssembly.Http;
using ReviewFunctions.Desk.Session;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Desk.Api;

/// <summary>Asks the site's API in the name of the editor who is signed in.</summary>
public sealed class DeskApi(HttpClient http, CurrentSession session, Connection connection)
{
    /// <summary>Reads something.</summary>
    /// <param name="path">Its path with its query, such as <c>api/reviews?limit=20</c>.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Answer> GetAsync(string path, CancellationToken cancel) => SendAsync(HttpMethod.Get, path, content: null, cancel: cancel);

    /// <summary>Changes something.</summary>
    /// <param name="method">How.</param>
    /// <param name="path">Its path with its query.</param>
    /// <param name="body">What to send, if anything.</param>
    /// <param name="ifMatch">The version that is to be changed.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Answer> SendAsync(
        HttpMethod method, string path, JsonNode? body = null, string? ifMatch = null, CancellationToken cancel = default) =>
        SendAsync(method, path, body is null ? null : JsonContent(method, body), ifMatch, key: null, cancel);

    /// <summary>Makes something, once however often it is sent with the same key.</summary>
    public Task<Answer> CreateAsync(string path, JsonNode body, string key, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, path, JsonContent(HttpMethod.Post, body), ifMatch: null, key, cancel);

    /// <summary>Uploads a file.</summary>
    /// <param name="path">Where to, with what is said of it in the query.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Answer> UploadAsync(string path, HttpContent file, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, path, file, cancel: cancel);

    /// <summary>Reads in the name of a token of which it is not known yet whether it is good.</summary>
    public Task<Answer> TryTokenAsync(string token, CancellationToken cancel) =>
        SendAsync(HttpMethod.Get, "api/editor", token, content: null, cancel);

    /// <summary>The settings of the site, in the name of a token that nobody is signed in with yet.</summary>
    public Task<Answer> ReadSiteAsync(string token, CancellationToken cancel) =>
        SendAsync(HttpMethod.Get, "api/site", token, content: null, cancel);

    /// <summary>
    /// Asks in the name of the site's owner, whose key the site takes in a header and from nowhere else here. Neither the key nor what is
    /// answered is kept.
    /// </summary>
    /// <param name="method">How.</param>
    /// <param name="path">Its path with its query.</param>
    /// <param name="ownerKey">The function key of the app.</param>
    /// <param name="body">What to send, if anything.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Answer> SendAsOwnerAsync(
        HttpMethod method, string path, string ownerKey, JsonNode? body, CancellationToken cancel)
    {
        // What a header cannot carry is no key.
        if (!ownerKey.All(character => character is > ' ' and < '\x7f'))
            return new Answer(HttpStatusCode.Unauthorized, Body: null, ETag: null);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent(method, body) };
        request.Headers.TryAddWithoutValidation("x-functions-key", ownerKey);
        return await SendAsync(request, token: null, cancel);
    }

    private static StringContent JsonContent(HttpMethod method, JsonNode body) => new(
        JsonFormat.Text(body), Encoding.UTF8, method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json");

    private Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? ifMatch = null, string? key = null,
        CancellationToken cancel = default) => SendAsync(method, path, session.Token, content, cancel, ifMatch, key);

    private async Task<Answer> SendAsync(HttpMethod method, string path, string? token, HttpContent? content, CancellationToken cancel,
        string? ifMatch = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await SendAsync(request, token, cancel);
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request, string? token, CancellationToken cancel)
    {
        request.SetBrowserResponseStreamingEnabled(false);
        try
        {
            using var response = await http.SendAsync(request, cancel);
            var answer = new Answer(response.StatusCode, await ReadAsync(response, cancel), response.Headers.ETag?.ToString());
            connection.Note(!answer.IsOffline);
            if (answer.IsSignedOut) session.Expire(token);
            return answer;
        }
        catch (HttpRequestException)
        {
            connection.Note(isReached: false);
            return Answer.None;
        }
    }

    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var text = await response.Content.ReadAsStringAsync(cancel);
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
