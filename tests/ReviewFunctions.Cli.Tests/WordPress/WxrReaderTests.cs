using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.WordPress;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Cli.Tests.WordPress;

public sealed class WxrReaderTests
{
    private const string Head =
        """<rss xmlns:wp="http://wordpress.org/export/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>""";

    private static readonly string Classic = Path.Combine(Repository.Root, "tests", "fixtures", "wordpress", "classic.xml");

    [Fact]
    public void What_the_posts_name_is_read_first()
    {
        var site = WxrReader.ReadSite(Classic);
        Assert.Equal(("en-US", "Mina & Co."), (site.Language, site.Authors["Mina Park"]));
        var piano = Assert.Single(site.Attachments.Values);
        Assert.Equal(("11", "IMAGES/piano.png", "A duet, *almost*"), (piano.Id, piano.AttachmentUrl, piano.Excerpt));
        Assert.Equal("Two chairs at a piano", Assert.Single(piano.Meta).Value);
    }

    [Fact]
    public void Items_are_read_with_everything_that_a_review_is_made_of()
    {
        var items = WxrReader.Read(Classic).ToList();
        Assert.Equal(["attachment", "post", "post", "post", "page"], items.Select(item => item.Type));
        var post = items[1];
        Assert.Equal("사운드트랙 #2 & <em>the end</em>", post.Title);
        Assert.Equal(("114", "https://old.example/?p=114", "publish"), (post.Id, post.Guid, post.Status));
        Assert.Equal(("2019-05-04 09:30:00", "2020-01-01 00:00:00", "Mina Park"), (post.DateGmt, post.ModifiedGmt, post.Creator));
        Assert.Equal(["category K-Drama", "post_tag 음악", "post_tag k-drama", "post_format Image"],
            post.Categories.Select(category => $"{category.Domain} {category.Name}"));
        Assert.Equal(("11", 10), (post.Meta["_thumbnail_id"], post.Comments.Count));
        var comment = post.Comments[2];
        Assert.Equal(("6", "5", "Deep", "2019-05-05 12:00:00", "The fifth.", "1", "comment"),
            (comment.Id, comment.Parent, comment.Author, comment.DateGmt, comment.Content, comment.Approved, comment.Type));
        Assert.StartsWith("First line\nsecond line", post.Content);
        Assert.EndsWith(" words.", post.Content);
    }

    [Fact]
    public void Control_characters_of_old_databases_are_dropped()
    {
        const string xml = "<item><title>a\u0008b\u000cc</title><content:encoded><![CDATA[d\u0001e]]></content:encoded></item>";
        var item = Assert.Single(Read($"{Head}{xml}</channel></rss>"));
        Assert.Equal(("abc", "de"), (item.Title, item.Content));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss><channel></channel></rss>")]
    [InlineData("<rss><channel><item><title>a</item></channel></rss>")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<html><body>No export</body></html>")]
    [InlineData("no XML")]
    [InlineData("")]
    public void What_is_no_export_is_refused(string xml) => Assert.Throws<CommandException>(() => Read(xml));

    [Fact]
    public void What_is_nested_without_end_is_refused() => Assert.Throws<CommandException>(
        () => Read($"{Head}<item>{string.Concat(Enumerable.Repeat("<a>", 10_000))}"));

    private static List<Post> Read(string xml)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, xml);
            return [.. WxrReader.Read(file)];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
