using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds.Rules;

/// <summary>
/// What <see href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</see> asks of a feed, by its sections, on generated ones.
/// </summary>
public sealed class AtomRulesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Threading = "http://purl.org/syndication/thread/1.0";

    [Fact]
    public void Section_4_1_1_a_feed_has_each_element_once_that_it_must_and_none_twice_that_it_may() => EachFeed(feed =>
    {
        Assert.All(["id", "title", "updated"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.All(["subtitle", "generator", "icon", "logo", "rights"], name => Assert.InRange(feed.Elements(Atom + name).Count(), 0, 1));
        Assert.Single(Links(feed, "self"));
        // Entries come behind all that is said of the feed, as everybody writes it.
        Assert.DoesNotContain(
            feed.Elements().SkipWhile(element => element.Name != Atom + "entry"), element => element.Name != Atom + "entry");
    });

    [Fact]
    public void Section_4_1_1_somebody_is_the_author_of_every_entry() =>
        EachFeed(feed => Assert.True(
            feed.Elements(Atom + "author").Any()
            || feed.Elements(Atom + "entry").All(entry => entry.Elements(Atom + "author").Any())));

    [Fact]
    public void Section_4_1_1_no_two_entries_have_an_id() =>
        EachFeed(feed => Assert.Distinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")?.Value)));

    [Fact]
    public void Section_4_1_2_an_entry_has_each_element_once_that_it_must_and_none_twice_that_it_may() => EachEntry(entry =>
    {
        Assert.All(["id", "title", "updated"], name => Assert.Single(entry.Elements(Atom + name)));
        Assert.All(
            ["content", "published", "rights", "source", "summary"], name => Assert.InRange(entry.Elements(Atom + name).Count(), 0, 1));
        Assert.NotEmpty(Links(entry, "alternate"));
    });

    [Fact]
    public void Sections_4_1_1_and_4_1_2_no_two_alternates_have_a_type_and_a_language() => EachFeed(feed =>
        Assert.All(feed.Elements(Atom + "entry").Append(feed),
            part => Assert.Distinct(Links(part, "alternate").Select(link => ((string?)link.Attribute("type"),
                (string?)link.Attribute("hreflang"))))));

    [Fact]
    public void Section_3_1_1_text_and_HTML_have_no_elements_in_them() => EachFeed(feed =>
        Assert.All(
            feed.Descendants().Where(element => element.Attribute("type")?.Value is "text" or "html" && element.Name.Namespace == Atom),
            text => Assert.Empty(text.Elements())));

    [Fact]
    public void Section_3_2_a_person_has_one_name_and_one_address_at_most() =>
        EachFeed(feed => Assert.All(feed.Descendants(Atom + "author"), person =>
    {
        Assert.False(string.IsNullOrWhiteSpace(Assert.Single(person.Elements(Atom + "name")).Value));
        Assert.InRange(person.Elements(Atom + "uri").Count(), 0, 1);
    }));

    [Fact]
    public void Section_3_3_dates_are_those_of_RFC_3339() => EachFeed(feed => Assert.All(
        feed.DescendantsAndSelf().SelectMany(element => element.Elements(Atom + "updated").Concat(element.Elements(Atom + "published"))),
        date => Assert.True(DateTime.TryParseExact(date.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _), date.Value)));

    [Fact]
    public void Section_4_2_2_a_category_has_a_term_and_an_absolute_scheme() =>
        EachEntry(entry => Assert.All(entry.Elements(Atom + "category"), category =>
    {
        Assert.False(string.IsNullOrWhiteSpace((string?)category.Attribute("term")));
        Assert.True(Uri.TryCreate((string?)category.Attribute("scheme"), UriKind.Absolute, out _));
    }));

    [Fact]
    public void Section_4_2_6_ids_are_absolute() =>
        EachFeed(feed => Assert.All(
            feed.Descendants(Atom + "id"), id => Assert.True(Uri.TryCreate(id.Value, UriKind.Absolute, out _), id.Value)));

    [Fact]
    public void Section_4_2_7_a_link_has_an_absolute_address_and_a_known_relation() =>
        EachFeed(feed => Assert.All(feed.Descendants(Atom + "link"), link =>
    {
        Assert.True(Uri.TryCreate((string?)link.Attribute("href"), UriKind.Absolute, out _));
        Assert.Contains((string?)link.Attribute("rel"), (string[])["self", "alternate", "hub", "enclosure", "replies", "current",
            "prev-archive", "next-archive"]);
    }));

    [Fact]
    public void RFC_5005_section_4_an_archive_says_so_and_where_the_feed_is() => EachFeed(feed =>
        Assert.Equal(
            feed.Elements(XName.Get("archive", "http://purl.org/syndication/history/1.0")).Count(), Links(feed, "current").Count()));

    [Fact]
    public void RFC_4685_section_3_an_answer_says_by_id_what_it_answers() =>
        EachFeed(feed => Assert.All(feed.Descendants(Threading + "in-reply-to"), answered =>
    {
        Assert.Equal(Atom + "entry", answered.Parent?.Name);
        Assert.True(Uri.TryCreate((string?)answered.Attribute("ref"), UriKind.Absolute, out _));
        Assert.NotEqual((string?)answered.Attribute("ref"), (string?)answered.Parent?.Element(Atom + "id"));
        Assert.StartsWith("https://", (string?)answered.Attribute("href"), StringComparison.Ordinal);
    }));

    [Fact]
    public void RFC_4685_section_4_the_answers_to_an_entry_are_a_feed_and_a_page_or_nowhere() => EachEntry(entry =>
        Assert.Contains(string.Join(' ', Links(entry, "replies").Select(link => (string?)link.Attribute("type"))),
            (string[])["", "application/atom+xml text/html"]));

    private static IEnumerable<XElement> Links(XElement part, string relation) =>
        part.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == relation);

    private static void EachEntry(Action<XElement> assert) => EachFeed(feed => Assert.All(feed.Elements(Atom + "entry"), assert));

    private static void EachFeed(Action<XElement> assert) =>
        AnyFeed.Any.SelectMany(feed => Gen.OneOf(feed, feed.InSummary())).Sample(feed =>
    {
        using var bytes = new MemoryStream(FeedFormat.Atom.Write(feed));
        var root = XDocument.Load(bytes).Root;
        Assert.Equal(Atom + "feed", root?.Name);
        assert(root!); // It has a name.
    }, iter: 30, threads: 1);
}
