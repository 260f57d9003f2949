using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.Sites;

/// <summary>The API of a site, as <c>docs/openapi.yaml</c> has it. Waits and tries again where the site asks for that.</summary>
public sealed class SiteClient : IDisposable
{
    private const int PageSize = 100;

    /// <summary>How often a request is sent that the site has no time for.</summary>
    private const int MostTries = 5;

    /// <summary>The longest answer that is read, apart from files.</summary>
    private const int MaxAnswerBytes = 64 * 1024 * 1024;

    /// <summary>The longest wait that a site may ask for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly (string Name, string Value) _key;

    private SiteClient(HttpClient http, TimeProvider time, string header, string value)
    {
        (_http, _time, _key) = (http, time, (header, value));
        _http.MaxResponseContentBufferSize = MaxAnswerBytes;
    }

    /// <summary>The site as an editor.</summary>
    /// <exception cref="CommandException">The address or the token was not said, or cannot be one.</exception>
    public static SiteClient ForEditor(Surroundings surroundings, SiteOptions options) =>
        new(surroundings.Connect(AddressOf(surroundings, options)), surroundings.Time, "Authorization",
            $"Bearer {TokenOf(surroundings, options)}");

    /// <summary>The site as an editor who brings much: it answers when a change is stored, and its timer publishes.</summary>
    /// <inheritdoc cref="ForEditor"/>
    public static SiteClient ForImport(Surroundings surroundings, SiteOptions options)
    {
        var site = ForEditor(surroundings, options);
        site._http.DefaultRequestHeaders.Add("Prefer", "respond-async");
        return site;
    }

    /// <summary>The site as its owner.</summary>
    /// <exception cref="CommandException">The address or the key was not said.</exception>
    public static SiteClient ForOwner(Surroundings surroundings, SiteOptions options) =>
        new(surroundings.Connect(AddressOf(surroundings, options)), surroundings.Time, "x-functions-key",
            Sayable(surroundings.Variable("REVIEW_FUNCTIONS_KEY"))
            ?? throw new CommandException(ExitCode.Usage, "Set REVIEW_FUNCTIONS_KEY to the function key of the site."));

    /// <summary>Asks for a document.</summary>
    public Task<SiteAnswer> GetAsync(string path, CancellationToken cancel) => SendAsync(HttpMethod.Get, path, null, cancel);

    /// <summary>Reads a document.</summary>
    /// <exception cref="CommandException">The site refuses it.</exception>
    public async Task<JsonObject> ReadAsync(string path, CancellationToken cancel)
    {
        var answer = await GetAsync(path, cancel);
        return answer.IsGood && answer.Json is { } json ? json : throw answer.Refused();
    }

    /// <summary>Reads all items of a list, page by page.</summary>
    /// <exception cref="CommandException">The site refuses it.</exception>
    public async IAsyncEnumerable<JsonObject> ListAsync(string list, [EnumeratorCancellation] CancellationToken cancel)
    {
        var next = $"{list}?limit={PageSize}";
        while (next is not null)
        {
            var page = await ReadAsync(next, cancel);
            foreach (var item in page["items"]?.AsArray().OfType<JsonObject>() ?? []) yield return item;
            next = Uri.TryCreate((string?)page["next"], UriKind.Absolute, out var address) ? address.PathAndQuery : null;
        }
    }

    /// <summary>Sends a request with a body in JSON, if it has one.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">Where, from the site's root.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <param name="headers">Further headers.</param>
    public Task<SiteAnswer> SendAsync(
        HttpMethod method, string path, JsonObject? body, CancellationToken cancel, params (string Name, string Value)[] headers) =>
        AnswerAsync(() => Request(method, path, body is null ? null : Json(body), headers), cancel);

    /// <summary>Uploads a file.</summary>
    public Task<SiteAnswer> UploadAsync(string path, byte[] file, CancellationToken cancel) =>
        AnswerAsync(() => Request(HttpMethod.Post, path, new ByteArrayContent(file), []), cancel);

    /// <summary>Downloads a file to a new one; <see langword="false"/> if the site does not have it.</summary>
    public async Task<bool> DownloadAsync(string path, string target, CancellationToken cancel)
    {
        using var answer = await SendAsync(() => Request(HttpMethod.Get, path, null, []), cancel);
        if (answer.StatusCode != HttpStatusCode.OK) return false;
        var unfinished = $"{target}.unfinished";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            await answer.Content.CopyToAsync(file, cancel);
        File.Move(unfinished, target, overwrite: true);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.TryAddWithoutValidation(_key.Name, _key.Value);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private async Task<SiteAnswer> AnswerAsync(Func<HttpRequestMessage> request, CancellationToken cancel)
    {
        using var answer = await SendAsync(request, cancel);
        return new SiteAnswer(answer.StatusCode, await ReadAsync(answer, cancel), answer.Headers.ETag?.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await TryAsync(request, cancel);
            if (!AsksToWait(answer) || tries == MostTries) return answer;
            var wait = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(tries);
            answer.Dispose();
            await Task.Delay(wait < LongestWait ? wait : LongestWait, _time, cancel);
        }
    }

    /// <summary>
    /// Whether the same request may be answered otherwise later: there is no time for it, or its last try ended with the app that did it.
    /// </summary>
    private static bool AsksToWait(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests
        || (answer.StatusCode is HttpStatusCode.Conflict && answer.Headers.RetryAfter is not null);

    private async Task<HttpResponseMessage> TryAsync(Func<HttpRequestMessage> request, CancellationToken cancel)
    {
        using var sent = request();
        try
        {
            return await _http.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (HttpRequestException fault)
        {
            throw new CommandException(ExitCode.Unreachable, $"The site {_http.BaseAddress} cannot be reached: {fault.Message}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new CommandException(ExitCode.Unreachable, $"The site {_http.BaseAddress} does not answer.");
        }
    }

    private static async Task<JsonObject?> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json")) return null;
        try
        {
            return JsonNode.Parse(await answer.Content.ReadAsByteArrayAsync(cancel)) as JsonObject;
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException)
        {
            throw new CommandException(ExitCode.Unreachable, "The site's answer cannot be read.");
        }
    }

    private static ByteArrayContent Json(JsonObject body) =>
        new(JsonFormat.Bytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static Uri AddressOf(Surroundings surroundings, SiteOptions options)
    {
        var text = options.Site ?? surroundings.Variable("REVIEW_FUNCTIONS_SITE")
            ?? throw new CommandException(ExitCode.Usage, "Say which site it is for: --site https://reviews.example/");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var site) || (site.Scheme != Uri.UriSchemeHttps && site.Scheme != Uri.UriSchemeHttp))
            throw new CommandException(ExitCode.Usage, "--site is an address such as https://reviews.example/");
        if (site.Scheme == Uri.UriSchemeHttp && !site.IsLoopback)
            throw new CommandException(ExitCode.Usage, "--site begins with https: unless it is this machine, since a token goes to it.");
        return new Uri(site, "/");
    }

    private static string TokenOf(Surroundings surroundings, SiteOptions options)
    {
        var token = options.TokenFile is { } file ? File.ReadAllText(file) : surroundings.Variable("REVIEW_FUNCTIONS_TOKEN");
        return Sayable(token)
            ?? throw new CommandException(
                ExitCode.Usage, "Set REVIEW_FUNCTIONS_TOKEN to an editor's token, or name a file: --token-file FILE");
    }

    /// <summary>What can stand in a header.</summary>
    private static string? Sayable(string? secret) =>
        secret?.Trim() is { Length: > 0 } text && text.All(letter => letter is > ' ' and <= '~') ? text : null;
}
