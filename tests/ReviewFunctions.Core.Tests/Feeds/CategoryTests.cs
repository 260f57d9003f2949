using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>What readers can sort an entry by: each word is there once, and says what it is.</summary>
public sealed class CategoryTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Gen<string> Word =
        Gen.OneOf("film", "Film", "FILM", "drama", "Drama", "No spoilers", "no spoilers", "음악", "\u110b\u1173\u11b7\u110b\u1161\u11a8",
            "C#", "AC/DC", " film ");

    [Fact]
    public void A_word_that_is_tag_kind_and_genre_is_there_once_as_a_tag() => Assert.Equal(
        [("film", "tag"), ("Noir", "tag"), ("drama", "genre"), ("No spoilers", "spoilers")],
        CategoriesOf(Of(["film", "Noir"], ["Film", "noir", "drama"], SubjectKind.Film)));

    [Theory]
    [InlineData("TV series", "tv series")]
    [InlineData("Café", "CAFE\u0301")]
    [InlineData("Straße", "straße")]
    public void Words_are_the_same_as_tags_are(string tag, string genre) => Assert.Equal(
        [(tag, "tag"), ("Album", "kind"), ("No spoilers", "spoilers")], CategoriesOf(Of([tag], [genre], SubjectKind.Album)));

    [Fact]
    public void A_word_that_is_genre_and_kind_is_there_once_as_the_kind() => Assert.Equal(
        [("Game", "kind"), ("puzzle", "genre"), ("No spoilers", "spoilers")],
        CategoriesOf(Of([], ["game", "puzzle"], SubjectKind.Game)));

    [Fact]
    public void All_formats_have_every_word_once_in_the_same_order() =>
        Gen.Select(Word.Array[0, 4], Word.Array[0, 4]).Sample((tags, genres) =>
    {
        var feed = Of(tags, genres, SubjectKind.Film);
        var terms = CategoriesOf(feed).Select(category => category.Term).ToList();
        var identities = terms.Select(term => term.Trim().Normalize().ToUpperInvariant()).ToList();
        return identities.Distinct().Count() == identities.Count
            && terms.SequenceEqual(XDocument.Parse(Encoding.UTF8.GetString(FeedFormat.Rss.Write(feed))).Descendants("category")
                .Select(category => category.Value))
            && terms.SequenceEqual(InJson(feed));
    }, iter: 300);

    private static Feed Of(string[] tags, string[] genres, SubjectKind kind) => Feed.Of(Samples.Site, [Samples.Published(Samples.Drama with
    {
        Tags = [.. tags],
        Subject = Samples.Drama.Subject with { Kind = kind, Genres = [.. genres] },
    })]);

    private static IReadOnlyList<(string Term, string Scheme)> CategoriesOf(Feed feed) =>
    [
        .. XDocument.Parse(Encoding.UTF8.GetString(FeedFormat.Atom.Write(feed))).Descendants(Atom + "category")
            .Select(category => ((string?)category.Attribute("term") ?? "",
                ((string?)category.Attribute("scheme") ?? "").TrimEnd('/').Split('/', '#', ':')[^1])),
    ];

    private static IEnumerable<string?> InJson(Feed feed)
    {
        using var document = JsonDocument.Parse(FeedFormat.Json.Write(feed));
        return [.. document.RootElement.GetProperty("items")[0].GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())];
    }
}
