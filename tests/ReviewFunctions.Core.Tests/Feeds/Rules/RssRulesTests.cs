using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds.Rules;

/// <summary>
/// What the <see href="https://validator.w3.org/feed/docs/">W3C feed validator</see> complains of in RSS 2.0, by the names of its
/// complaints, on generated feeds.
/// </summary>
public sealed partial class RssRulesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Content = "http://purl.org/rss/1.0/modules/content/";

    [Fact]
    public void MissingElement_and_DuplicateElement_what_a_channel_must_have_is_there_once() =>
        EachChannel(channel => Assert.All(["title", "link", "description", "language", "lastBuildDate", "ttl"],
            name => Assert.False(string.IsNullOrWhiteSpace(Assert.Single(channel.Elements(name)).Value), name)));

    [Fact]
    public void MissingAtomSelfLink_a_channel_says_where_it_is() =>
        EachChannel(channel => Assert.Single(channel.Elements(Atom + "link"),
            link => (string?)link.Attribute("rel") == "self" && (string?)link.Attribute("type") == "application/rss+xml"));

    [Fact]
    public void InvalidRFC2822Date_dates_name_their_day_and_their_zone() => EachChannel(channel => Assert.All(
        channel.Descendants("pubDate").Concat(channel.Elements("lastBuildDate")),
        date => Assert.True(DateTime.TryParseExact(date.Value, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _), date.Value)));

    [Fact]
    public void InvalidTTL_minutes_are_a_whole_number() => EachChannel(channel => Assert.Equal("30", channel.Element("ttl")?.Value));

    [Fact]
    public void DuplicateItem_guids_differ_and_are_no_addresses() => EachChannel(channel =>
    {
        Assert.Distinct(channel.Elements("item").Select(item => item.Element("guid")?.Value));
        Assert.All(channel.Elements("item"), item => Assert.Equal("false", (string?)item.Element("guid")?.Attribute("isPermaLink")));
    });

    [Fact]
    public void ItemMustContainTitleOrDescription_and_nothing_of_it_twice() => EachItem(item =>
    {
        Assert.All(["title", "link", "guid", "pubDate"], name => Assert.Single(item.Elements(name)));
        Assert.All(["description", "enclosure", "author", "comments", "source"], name => Assert.InRange(item.Elements(name).Count(), 0, 1));
        Assert.InRange(item.Elements(Content + "encoded").Count(), 0, 1);
    });

    [Fact]
    public void ContentEncoded_comes_behind_the_description() => EachItem(item =>
    {
        var names = item.Elements().Select(element => element.Name).ToList();
        if (item.Element("description") is not null && item.Element(Content + "encoded") is not null)
            Assert.True(names.IndexOf("description") < names.IndexOf(Content + "encoded"));
    });

    [Fact]
    public void MissingAttribute_an_enclosure_has_an_address_a_length_and_a_type() =>
        EachItem(item => Assert.All(item.Elements("enclosure"), file =>
    {
        Assert.StartsWith("http", (string?)file.Attribute("url"), StringComparison.Ordinal);
        Assert.True((long?)file.Attribute("length") > 0);
        Assert.Matches("^image/(jpeg|png)$", (string?)file.Attribute("type"));
    }));

    [Fact]
    public void NotBlank_no_category_is_empty() =>
        EachItem(item => Assert.All(item.Elements("category"), category => Assert.False(string.IsNullOrWhiteSpace(category.Value))));

    [Fact]
    public void ContainsRelRef_no_address_in_the_content_is_relative() => EachItem(item =>
        Assert.All(Addresses().Matches(item.Element(Content + "encoded")?.Value ?? ""),
            address => Assert.Matches("^(https?:|mailto:|#)", address.Groups["address"].Value)));

    [Fact]
    public void SecurityRisk_no_script_stands_in_the_content() => EachItem(item =>
        Assert.DoesNotMatch(
            "<(script|style|object|embed|iframe|form|meta)\\b|<[^>]+ on[a-z]+=", item.Element(Content + "encoded")?.Value ?? ""));

    private static void EachItem(Action<XElement> assert) => EachChannel(channel => Assert.All(channel.Elements("item"), assert));

    private static void EachChannel(Action<XElement> assert) =>
        AnyFeed.Any.SelectMany(feed => Gen.OneOf(feed, feed.InSummary())).Sample(feed =>
    {
        using var bytes = new MemoryStream(FeedFormat.Rss.Write(feed));
        var root = XDocument.Load(bytes).Root;
        Assert.Equal(("rss", "2.0"), (root?.Name.ToString(), (string?)root?.Attribute("version")));
        assert(Assert.Single(root?.Elements() ?? []));
    }, iter: 30, threads: 1);

    [GeneratedRegex("<(a|img)\\b[^>]*? (href|src)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
