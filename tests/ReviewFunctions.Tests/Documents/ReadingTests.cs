using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Tests.Documents;

/// <summary>What feed readers and browsers rely on.</summary>
public sealed class ReadingTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Documents { get; } = new()
    {
        { "/", "text/html", CachePolicy.Page },
        { "/feed.xml", "application/rss+xml", CachePolicy.Feed },
        { "/feed.atom", "application/atom+xml", CachePolicy.Feed },
        { "/feed.json", "application/feed+json", CachePolicy.Feed },
        { "/styles.css", "text/css", CachePolicy.Page },
        { "/copy.js", "text/javascript", CachePolicy.Page },
        { "/search/", "text/html", CachePolicy.Page },
        { "/search/worker.js", "text/javascript", CachePolicy.Page },
        { "/icon.svg", "image/svg+xml", CachePolicy.Page },
        { "/reviews/a-headline/", "text/html", CachePolicy.Page },
        { "/sitemap.xml", "application/xml", CachePolicy.Feed },
        { "/sitemap-channels.xml", "application/xml", CachePolicy.Feed },
        { "/robots.txt", "text/plain", CachePolicy.Page },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_document_says_what_it_is_and_how_long_it_keeps(string path, string type, string caching)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        Assert.Equal(caching.Split(", ").Order(), answer.Headers.CacheControl?.ToString().Split(", ").Order());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.False(answer.Headers.ETag?.IsWeak);
        Assert.True(answer.Content.Headers.LastModified <= answer.Headers.Date);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task HEAD_is_GET_without_a_body(string path, string type, string caching)
    {
        Assert.NotNull(type + caching);
        using var get = await GetAsync(path, "gzip");
        using var head = await SendAsync(HttpMethod.Head, path, "gzip");
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Encodings_differ_in_ETag_and_decode_to_the_same_bytes()
    {
        using var identity = await GetAsync("/feed.xml");
        using var gzip = await GetAsync("/feed.xml", "gzip");
        using var brotli = await GetAsync("/feed.xml", "br");
        var bytes = await identity.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal(3, new[] { identity, gzip, brotli }.Select(answer => answer.Headers.ETag?.Tag).Distinct().Count());
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.Equal(bytes, await DecodedAsync(gzip, encoded => new GZipStream(encoded, CompressionMode.Decompress)));
        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        Assert.Equal(bytes, await DecodedAsync(brotli, encoded => new BrotliStream(encoded, CompressionMode.Decompress)));
    }

    [Theory]
    [InlineData("gzip;q=0", null)]
    [InlineData("gzip;q=0, br;q=0", null)]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("gzip;q=0.5, identity", null)]
    [InlineData("GZIP", "gzip")]
    [InlineData("zstd", null)]
    [InlineData("*;q=0", null)]
    [InlineData("nonsense;;;q", null)]
    public async Task The_encoding_is_the_one_that_the_client_likes_best(string accepted, string? chosen)
    {
        using var answer = await GetAsync("/feed.xml", accepted);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(chosen, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("\"other\", {0}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    public async Task A_client_that_has_it_already_gets_304(string ifNoneMatch, int status)
    {
        using var first = await GetAsync("/feed.xml");
        using var second = await GetAsync("/feed.xml", change: headers =>
            headers.TryAddWithoutValidation("If-None-Match", string.Format(null, ifNoneMatch, first.Headers.ETag)));

        Assert.Equal(status, (int)second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        if (status == 304) Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task If_Modified_Since_counts_only_without_an_ETag()
    {
        using var first = await GetAsync("/feed.xml");
        using var since = await GetAsync("/feed.xml", change: headers => headers.IfModifiedSince = first.Headers.Date?.AddMinutes(1));
        Assert.Equal(HttpStatusCode.NotModified, since.StatusCode);

        using var both = await GetAsync("/feed.xml", change: headers =>
        {
            headers.IfModifiedSince = first.Headers.Date?.AddMinutes(1);
            headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        });
        Assert.Equal(HttpStatusCode.OK, both.StatusCode);
        using var before = await GetAsync("/feed.xml", change: headers => headers.IfModifiedSince = first.Headers.Date?.AddDays(-1));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
    }

    [Fact]
    public async Task An_address_without_its_slash_leads_to_the_one_with_it()
    {
        using var answer = await GetAsync("/reviews/a-headline");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/reviews/a-headline/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/reviews/never-written/")]
    [InlineData("/reviews//a-headline/")]
    [InlineData("/reviews/%5c..%5cfeed.xml")]
    [InlineData("/reviews/%2e%2e%2ffeed.xml")]
    [InlineData("/%ff%fe")]
    public async Task Where_nothing_is_a_page_says_so(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("//example.org")]
    [InlineData("//example.org/%2f..")]
    [InlineData("/%2fexample.org")]
    public async Task An_address_that_looks_like_a_host_leads_nowhere(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Health_asks_for_no_key()
    {
        using var answer = await GetAsync("/api/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string? accepted = null, Action<HttpRequestHeaders>? change = null) =>
        SendAsync(HttpMethod.Get, path, accepted, change);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? accepted, Action<HttpRequestHeaders>? change = null)
    {
        using var request = new HttpRequestMessage(method, site.Client.BaseAddress + path[1..]);
        if (accepted is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        change?.Invoke(request.Headers);
        return await site.Client.SendAsync(request, Cancel);
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not "Date")
        .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
        .Order(StringComparer.Ordinal);

    private static async Task<byte[]> DecodedAsync(HttpResponseMessage answer, Func<Stream, Stream> decoder)
    {
        await using var stream = decoder(await answer.Content.ReadAsStreamAsync(Cancel));
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
