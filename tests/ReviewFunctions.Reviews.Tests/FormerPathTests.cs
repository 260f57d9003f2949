using CsCheck;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

public sealed class FormerPathTests
{
    [Theory]
    [InlineData("/2019/05/old-post/", "/2019/05/old-post/", "2019/05/old-post/index.html")]
    [InlineData("/2019/05/old-post", "/2019/05/old-post", "2019/05/old-post")]
    [InlineData("/old-post.html", "/old-post.html", "old-post.html")]
    [InlineData("/posts/index.html", "/posts/", "posts/index.html")]
    [InlineData("/%EC%82%AC%EC%9A%B4%EB%93%9C/", "/사운드/", "사운드/index.html")]
    [InlineData("/사운드/", "/사운드/", "사운드/index.html")]
    [InlineData("/a%20b+c/", "/a b+c/", "a b+c/index.html")]
    [InlineData("/reviewed/1", "/reviewed/1", "reviewed/1")]
    [InlineData("/?p=123", "/?p=123", "index.html?p=123")]
    [InlineData("/index.html?p=123", "/?p=123", "index.html?p=123")]
    [InlineData("/index.php?page=2&p=123&", "/index.php?p=123&page=2", "index.php?p=123&page=2")]
    [InlineData("/글/?이름=a b+c&x=%2f", "/글/?%EC%9D%B4%EB%A6%84=a%20b%20c&x=%2F", "글/index.html?%EC%9D%B4%EB%A6%84=a%20b%20c&x=%2F")]
    [InlineData("/a?p=123&utm_source=feed&fbclid=x", "/a?p=123", "a?p=123")]
    [InlineData("/a?utm_source=feed", "/a", "a")]
    [InlineData("/a?", "/a", "a")]
    public void A_path_is_kept_as_it_reads(string sent, string kept, string document)
    {
        Assert.True(FormerPath.TryParse(sent, out var path));
        Assert.Equal((kept, document), (path.ToString(), path.DocumentPath));
        Assert.Equal(path, FormerPath.Parse(path.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("//example.org/a")]
    [InlineData("/index.html")]
    [InlineData("2019/05/old-post/")]
    [InlineData("https://example.org/a/")]
    [InlineData("/?")]
    [InlineData("/?utm_source=feed")]
    [InlineData("/a%3Fp")]
    [InlineData("/a?p=1#b")]
    [InlineData("/a?p=%0A")]
    [InlineData("/search/?q=1")]
    [InlineData("/api?p=1")]
    [InlineData("/a?1&2&3&4&5&6&7&8&9&10&11&12&13&14&15&16&17")]
    [InlineData("/a#b")]
    [InlineData("/a%2Fb")]
    [InlineData("/a//b")]
    [InlineData("/a/../b")]
    [InlineData("/a/./b")]
    [InlineData("/a/%2E%2E/b")]
    [InlineData("/a./b")]
    [InlineData("/a\\b")]
    [InlineData("/a%00b")]
    [InlineData("/a%0Ab")]
    [InlineData("/a%FFb")]
    [InlineData("/100%25/")]
    [InlineData("/100%/")]
    [InlineData("/api")]
    [InlineData("/API/reviews")]
    [InlineData("/%61pi/x")]
    [InlineData("/admin/x")]
    [InlineData("/reviews/old/")]
    [InlineData("/feed/")]
    [InlineData("/feed.xml")]
    [InlineData("/Feeds.opml")]
    [InlineData("/images/a.jpg")]
    [InlineData("/tags/old/")]
    [InlineData("/archive/2019/")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/desk/")]
    [InlineData("/search")]
    [InlineData("/Pages/old/")]
    [InlineData("/themes/x.css")]
    [InlineData("/about")]
    [InlineData("/rss")]
    [InlineData("/rss.xml")]
    [InlineData("/atom.xml")]
    [InlineData("/index.xml")]
    [InlineData("/favicon.ico")]
    [InlineData("/apple-touch-icon.png")]
    [InlineData("/404.html")]
    [InlineData("/styles.css")]
    [InlineData("/.well-known/x")]
    public void What_is_no_path_or_the_sites_own_is_refused(string sent) => Assert.False(FormerPath.TryParse(sent, out _));

    [Fact]
    public void A_path_is_as_long_as_it_may_be()
    {
        Assert.True(FormerPath.TryParse($"/{new string('a', FormerPath.MaxLength - 1)}", out _));
        Assert.False(FormerPath.TryParse($"/{new string('a', FormerPath.MaxLength)}", out _));
        Assert.True(FormerPath.TryParse($"/?p={new string('a', FormerPath.MaxLength - 4)}", out _));
        Assert.False(FormerPath.TryParse($"/?p={new string('a', FormerPath.MaxLength - 3)}", out _));
    }

    [Fact]
    public void Whatever_is_accepted_is_read_again_and_is_a_document_of_its_own() =>
        Gen.Select(AnyText.Valid(40), Gen.OneOf(Gen.Const(""), Gen.Const("?"), Gen.Const("?p=")), AnyText.Valid(10))
            .Select(one => $"/{one.Item1}{one.Item2}{one.Item3}")
            .Sample(sent =>
    {
        if (!FormerPath.TryParse(sent, out var path)) return true;
        return FormerPath.Parse(path.ToString()) == path && path.DocumentPath.Length > 0 && path.DocumentPath[0] != '/'
            && path.DocumentPath[^1] != '/';
    });

    [Theory]
    [InlineData("""{"feedId":"https://old.example/?p=123"}""", null)]
    [InlineData("""{"feedId":"12345"}""", null)]
    [InlineData("""{"feedId":""}""", "#/feedId")]
    [InlineData("""{"feedId":"a b"}""", "#/feedId")]
    [InlineData("""{"feedId":"a\u3000b"}""", "#/feedId")]
    [InlineData("""{"feedId":"a\nb"}""", "#/feedId")]
    [InlineData("""{"feedId":7}""", "#/feedId")]
    [InlineData("""{"formerPaths":["/a/","/b"]}""", null)]
    [InlineData("""{"formerPaths":"/a/"}""", "#/formerPaths")]
    [InlineData("""{"formerPaths":["/a/","/?p=1"]}""", null)]
    [InlineData("""{"formerPaths":["/?p=1&q=2","/?q=2&p=1"]}""", "#/formerPaths/1")]
    [InlineData("""{"formerPaths":["/a/","/%61/"]}""", "#/formerPaths/1")]
    [InlineData("""{"formerPaths":["/a/","/a/index.html"]}""", "#/formerPaths/1")]
    [InlineData(
        """{"formerPaths":["/1","/2","/3","/4","/5","/6","/7","/8","/9","/10","/11","""
        + """ "/12","/13","/14","/15","/16","/17"]}""",
        "#/formerPaths")]
    public void What_a_review_brings_along_is_checked(string more, string? pointer)
    {
        var reading = Requests.Read($$"""{"headline":"h","body":"b","language":"en","subject":{"kind":"film","title":"t"},{{more[1..]}}""");
        if (pointer is null) Requests.Accepted(reading);
        else Assert.Equal([pointer], Requests.Pointers(reading));
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("/desk/")]
    [InlineData("/rss.xml")]
    public void A_stored_path_that_has_become_the_sites_own_is_read(string stored) =>
        Assert.Equal(stored, FormerPath.Parse(stored).ToString());
}
