using System.Net;
using System.Net.Http.Headers;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Images;

public sealed class ServingTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_variant_is_what_the_api_says_and_is_kept_for_a_year()
    {
        var image = await site.Client.AddImageAsync();
        foreach (var variant in image["variants"]?.AsArray() ?? [])
        {
            using var answer = await SendAsync(variant?["url"]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal((string?)variant?["type"], answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal((long?)variant?["bytes"], answer.Content.Headers.ContentLength);
            Assert.Equal((int?)variant?["bytes"], (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.NotNull(answer.Content.Headers.LastModified);
            Assert.Equal(false, answer.Headers.ETag?.IsWeak);
        }
    }

    [Fact]
    public async Task Parts_validators_and_heads_are_answered()
    {
        var image = await site.Client.AddImageAsync();
        var url = image["variants"]?[1]?["url"];
        using var whole = await SendAsync(url);
        var bytes = await whole.Content.ReadAsByteArrayAsync(Cancel);

        using var part = await SendAsync(url, request => request.Headers.Range = new RangeHeaderValue(100, 199));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[100..200], await part.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal($"bytes 100-199/{bytes.Length}", part.Content.Headers.ContentRange?.ToString());
        using var end = await SendAsync(url, request => request.Headers.Range = new RangeHeaderValue(null, 10));
        Assert.Equal(bytes[^10..], await end.Content.ReadAsByteArrayAsync(Cancel));
        using var beyond = await SendAsync(url, request => request.Headers.Range = new RangeHeaderValue(bytes.Length, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);

        using var same = await SendAsync(url, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag ?? EntityTagHeaderValue.Any));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(whole.Headers.ETag, same.Headers.ETag);
        Assert.NotNull(same.Headers.CacheControl);
        using var other = await SendAsync(url, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        using var head = await SendAsync(url, request => request.Method = HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, (long?)bytes.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("images/")]
    [InlineData("images/0123456789abcdef0123456789abcdef/320.webp")]
    [InlineData("images/0123456789abcdef0123456789abcdef/320.svg")]
    [InlineData("images/0123456789ABCDEF0123456789abcdef/320.webp")]
    [InlineData("images/x/y/320.webp")]
    [InlineData("originals/")]
    public async Task Anything_else_there_is_not_found(string path)
    {
        using var answer = await site.Client.GetAsync($"/{path}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(object? url, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{url}").AbsolutePath);
        change?.Invoke(request);
        return await site.Client.SendAsync(request, Cancel);
    }
}
