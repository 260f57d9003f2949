using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>A request that can be changed before it is sent, and sent again.</summary>
internal sealed record Sent(HttpMethod Method, string Path)
{
    public const string IfMatch =
        "If-Match", IfNoneMatch = "If-None-Match", Key = "Idempotency-Key", Authorization = "Authorization", OwnersKey = "x-functions-key";

    public ImmutableDictionary<string, string> Headers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public byte[]? Body { get; init; }

    public string? ContentType { get; init; } = "application/json";

    public string? ContentEncoding { get; init; }

    /// <summary>Whether the length is not said beforehand.</summary>
    public bool IsChunked { get; init; }

    /// <summary>The app that it goes to; <see langword="null"/> for the usual one.</summary>
    public AppHost? App { get; init; }

    public Sent With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };

    public Sent WithToken(string secret) => With(Authorization, $"Bearer {secret}");

    public Sent Without(string header) => this with { Headers = Headers.Remove(header) };

    public Sent With(JsonNode body) => WithBody(body.ToJsonString());

    public Sent WithBody(string body) => this with { Body = Encoding.UTF8.GetBytes(body) };

    public Sent WithQuery(string query) =>
        this with { Path = $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}" };

    /// <summary>An upload of that file instead, which a description in the query precedes.</summary>
    public Sent WithFile(byte[] file, string query = "alt=A+photograph") =>
        this with { Path = $"{Path.Split('?')[0]}?{query}", Body = file, ContentType = "image/jpeg" };

    public async Task<HttpResponseMessage> SendAsync(HttpClient client, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(Method, Path);
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            if (ContentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
            if (ContentEncoding is not null) request.Content.Headers.ContentEncoding.Add(ContentEncoding);
            if (IsChunked) request.Headers.TransferEncodingChunked = true;
        }
        return await client.SendAsync(request, cancel);
    }
}
