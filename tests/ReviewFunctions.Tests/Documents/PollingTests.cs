using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ReviewFunctions.Tests.Documents;

/// <summary>What feed readers of every age send, and what they must get.</summary>
public sealed class PollingTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feed", "/feed.xml")]
    [InlineData("/feed/", "/feed.xml")]
    [InlineData("/kinds/film/feed", "/kinds/film/feed.xml")]
    [InlineData("/kinds/film/feed/", "/kinds/film/feed.xml")]
    public async Task An_address_that_feeds_have_elsewhere_leads_to_the_feed(string path, string feed)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var answer = await SendAsync(path, _ => { }, method);
            Assert.Equal((HttpStatusCode.MovedPermanently, feed), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }
    }

    [Theory]
    [InlineData("/kinds/none/feed/")]
    [InlineData("/feed//")]
    [InlineData("/feed/feed")]
    [InlineData("/xfeed")]
    [InlineData("/FEED")]
    public async Task Where_there_is_no_such_feed_nothing_is(string path)
    {
        using var answer = await SendAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("A-IM", "feed")]
    [InlineData("A-IM", "feed, gzip")]
    [InlineData("Range", "bytes=0-99")]
    [InlineData("Accept", "text/html")]
    [InlineData("Accept", "application/json;q=1, */*;q=0")]
    [InlineData("Accept-Language", "ko")]
    [InlineData("Cache-Control", "no-cache")]
    public async Task What_is_asked_for_beyond_the_address_changes_nothing(string header, string value)
    {
        using var plain = await SendAsync("/feed.xml");
        using var answer = await SendAsync("/feed.xml", headers => headers.TryAddWithoutValidation(header, value));
        Assert.Equal((HttpStatusCode.OK, plain.Headers.ETag, "application/rss+xml"),
            (answer.StatusCode, answer.Headers.ETag, answer.Content.Headers.ContentType?.MediaType));
        Assert.False(answer.Headers.Contains("IM"));
        Assert.Null(answer.Content.Headers.ContentRange);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Cancel), await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_validators_are_the_same_on_200_and_304_and_for_HEAD()
    {
        using var full = await SendAsync("/feed.atom");
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var answer = await SendAsync("/feed.atom", headers => headers.IfNoneMatch.Add(Tag(full)), method);
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Equal(
                (full.Headers.ETag, full.Content.Headers.LastModified), (answer.Headers.ETag, answer.Content.Headers.LastModified));
            Assert.Null(answer.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task The_validator_of_one_encoding_is_not_that_of_another()
    {
        using var gzip = await SendAsync("/feed.xml", headers => headers.AcceptEncoding.ParseAdd("gzip"));
        using var identity = await SendAsync("/feed.xml", headers => headers.IfNoneMatch.Add(Tag(gzip)));
        using var again = await SendAsync("/feed.xml", headers =>
        {
            headers.IfNoneMatch.Add(Tag(gzip));
            headers.AcceptEncoding.ParseAdd("gzip");
        });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (identity.StatusCode, again.StatusCode));
    }

    [Theory]
    [InlineData("unquoted", 200)]
    [InlineData("\"one\", unquoted", 200)]
    [InlineData("\"a,b\" , W/\"*\"", 200)]
    [InlineData("", 200)]
    public async Task A_list_of_validators_that_does_not_have_it_or_is_none_gives_the_whole(string ifNoneMatch, int status)
    {
        using var answer = await SendAsync("/feed.xml", headers => headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'")]
    [InlineData("dddd, dd-MMM-yy HH':'mm':'ss 'GMT'")]
    [InlineData("ddd MMM d HH':'mm':'ss yyyy")]
    public async Task A_date_counts_in_each_form_that_HTTP_ever_had(string format)
    {
        using var full = await SendAsync("/feed.json");
        var date = full.Content.Headers.LastModified?.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
        using var answer = await SendAsync("/feed.json", headers => headers.TryAddWithoutValidation("If-Modified-Since", date));
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("0")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task A_date_that_is_none_or_is_too_old_gives_the_whole(string date)
    {
        using var answer = await SendAsync("/feed.xml", headers => headers.TryAddWithoutValidation("If-Modified-Since", date));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static EntityTagHeaderValue Tag(HttpResponseMessage answer) =>
        answer.Headers.ETag ?? throw new InvalidOperationException("There is no ETag.");

    private Task<HttpResponseMessage> SendAsync(string path) => SendAsync(path, _ => { });

    private async Task<HttpResponseMessage> SendAsync(string path, Action<HttpRequestHeaders> change, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, site.Client.BaseAddress + path[1..]);
        change(request.Headers);
        return await site.Client.SendAsync(request, Cancel);
    }
}
