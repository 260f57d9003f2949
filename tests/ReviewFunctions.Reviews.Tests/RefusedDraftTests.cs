using System.Text.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Tests;

public sealed class RefusedDraftTests
{
    /// <summary>The path that is changed in the reference request, what stands there instead, and where the only error points.</summary>
    public static TheoryData<string, string?, string> OneThingWrong { get; } = new()
    {
        { "headline", null, "#/headline" },
        { "headline", "null", "#/headline" },
        { "headline", "7", "#/headline" },
        { "headline", "\"\"", "#/headline" },
        { "headline", "\" \\u3000 \"", "#/headline" },
        { "headline", "\"two\\nlines\"", "#/headline" },
        { "headline", "\"a\\u0085b\"", "#/headline" },
        { "headline", "\"a\\ud800b\"", "#/headline" },
        { "headline", "\"\\udc00\\ud800\"", "#/headline" },
        { "headline", "\"a\\ufffe\"", "#/headline" },
        { "headline", "\"She ||dies||\"", "#/headline" },
        { "headline", "\"a || b\"", "#/headline" },
        { "headline", "\"\\u3164\"", "#/headline" },
        { "headline", "\"\\u200b\\u00ad\\u2800\"", "#/headline" },
        { "headline", "\"a\\u202eb\"", "#/headline" },
        { "headline", "\"a\\u2069\"", "#/headline" },
        { "summary", "\"｜｜dies｜｜\"", "#/summary" },
        { "summary", "\"<spoiler>dies</spoiler>\"", "#/summary" },
        { "verdict", "\"It >!ends!< well\"", "#/verdict" },
        { "disclosure", "\"||x\"", "#/disclosure" },
        { "headline", "\"It >!ends well!!<\"", "#/headline" },
        { "verdict", "\">!She dies\"", "#/verdict" },
        { "body", "\"<img src=\\\"image:0123456789abcdef0123456789abcdef\\\">\"", "#/body" },
        { "tags/2", "\"\\u3164\"", "#/tags/2" },
        { "subject/people/0/name", "\"\\u200b\"", "#/subject/people/0/name" },
        { "leadImage", "{\"id\":\"0123456789abcdef0123456789abcdef\",\"alt\":\"||x||\"}", "#/leadImage/alt" },
        { "leadImage", "{\"id\":\"0123456789abcdef0123456789abcdef\",\"caption\":\"||x||\"}", "#/leadImage/caption" },
        { "body", "\"\\u3164 &#8203;\"", "#/body" },
        { "body", "\"![x](http://example.org/a.png)\"", "#/body" },
        { "body", "\"![x](data:image/png;base64,AA)\"", "#/body" },
        { "body", "\"![x]()\"", "#/body" },
        { "headline", Long("😀", ReviewContent.MaxHeadline + 1), "#/headline" },
        { "column", "\"\"", "#/column" },
        { "column", Long("a", ReviewContent.MaxColumn + 1), "#/column" },
        { "summary", Long("a", ReviewContent.MaxSummary + 1), "#/summary" },
        { "summary", "{}", "#/summary" },
        { "body", null, "#/body" },
        { "body", "\"\\t\\r\\n\"", "#/body" },
        { "body", "\"a\\u0000\"", "#/body" },
        { "body", "\"a\\u000b\"", "#/body" },
        { "body", "\"\\ud83d\"", "#/body" },
        { "body", Long("한", (ReviewContent.MaxBodyBytes / 3) + 1), "#/body" },
        { "body", Long(">", 5_000), "#/body" },
        { "body", "\"![a](image:ID \\\"b\\\")\"", "#/body" },
        { "body", "\"![a][b]\\n\\n[b]: IMAGE:ID\"", "#/body" },
        { "body", "\"![a](&#105;mage:ID)\"", "#/body" },
        { "body", "\"|a|\\n|-|\\n|[b](image:ID)|\"", "#/body" },
        { "body", "\"<image:ID>\"", "#/body" },
        { "body", "\"a[^1]\\n\\n[^1]: ![a](image:ID)\"", "#/body" },
        { "verdict", Long("a", ReviewContent.MaxVerdict + 1), "#/verdict" },
        { "language", null, "#/language" },
        { "language", "\"en_US\"", "#/language" },
        { "language", "\"\\ud800\"", "#/language" },
        { "subject", null, "#/subject" },
        { "subject", "[]", "#/subject" },
        { "subject/kind", null, "#/subject/kind" },
        { "subject/kind", "\"TvSeries\"", "#/subject/kind" },
        { "subject/kind", "0", "#/subject/kind" },
        { "subject/title", null, "#/subject/title" },
        { "subject/title", Long("a", Subject.MaxTitle + 1), "#/subject/title" },
        { "subject/originalTitle", "\"사운드트랙#2\"", "#/subject/originalTitle" },
        { "subject/originalTitle/text", null, "#/subject/originalTitle/text" },
        { "subject/originalTitle/language", null, "#/subject/originalTitle/language" },
        { "subject/originalTitle/more", "1", "#/subject/originalTitle/more" },
        { "subject/provider", Long("a", Subject.MaxProvider + 1), "#/subject/provider" },
        { "subject/year", "0", "#/subject/year" },
        { "subject/year", "2201", "#/subject/year" },
        { "subject/year", "2023.5", "#/subject/year" },
        { "subject/year", "\"2023\"", "#/subject/year" },
        { "subject/year", "1e400", "#/subject/year" },
        { "subject/episodes", "0", "#/subject/episodes" },
        { "subject/minutes", "100001", "#/subject/minutes" },
        { "subject/publisher", Long("a", Subject.MaxPublisher + 1), "#/subject/publisher" },
        { "subject/season", "0", "#/subject/season" },
        { "subject/pages", "100001", "#/subject/pages" },
        { "subject/pages", "\"320\"", "#/subject/pages" },
        { "subject/address", "\"Seoul\"", "#/subject/address" },
        { "subject/address", "{}", "#/subject/address" },
        { "subject/address", "{ \"street\": null }", "#/subject/address" },
        { "subject/address", "{ \"town\": \"Seoul\" }", "#/subject/address/town" },
        { "subject/address", $"{{ \"street\": {Long("a", PostalAddress.MaxPart + 1)} }}", "#/subject/address/street" },
        { "subject/address", "{ \"country\": \"kr\" }", "#/subject/address/country" },
        { "subject/address", "{ \"country\": \"KOR\" }", "#/subject/address/country" },
        { "subject/genres", "\"drama\"", "#/subject/genres" },
        { "subject/genres", Items(Subject.MaxGenres + 1), "#/subject/genres" },
        { "subject/genres/1", "null", "#/subject/genres/1" },
        { "subject/genres/1", Long("a", Subject.MaxGenre + 1), "#/subject/genres/1" },
        { "subject/identifiers", "[]", "#/subject/identifiers" },
        { "subject/identifiers/imdb", "7", "#/subject/identifiers/imdb" },
        { "subject/identifiers/imdb", Long("7", Subject.MaxIdentifier + 1), "#/subject/identifiers/imdb" },
        { "subject/identifiers/IMDb", "\"7\"", "#/subject/identifiers/IMDb" },
        { "subject/identifiers", Fields(Subject.MaxIdentifiers + 1), "#/subject/identifiers" },
        { "subject/url", "\"/a\"", "#/subject/url" },
        { "subject/url", "\"https://exa mple/\"", "#/subject/url" },
        { "subject/url", "\" https://example.org/\"", "#/subject/url" },
        { "subject/url", "\"https://example.org/<b>\"", "#/subject/url" },
        { "subject/url", "\"http:example.org\"", "#/subject/url" },
        { "subject/url", "\"javascript:alert(1)\"", "#/subject/url" },
        { "subject/url", "\"https://\\ud800/\"", "#/subject/url" },
        { "subject/url", $"\"https://example.org/{new string('a', Subject.MaxUrl)}\"", "#/subject/url" },
        { "subject/people", "{}", "#/subject/people" },
        { "subject/people/0", "\"Demian\"", "#/subject/people/0" },
        { "subject/people/0/name", null, "#/subject/people/0/name" },
        { "subject/people/0/alsoKnownAs", Long("a", Person.MaxName + 1), "#/subject/people/0/alsoKnownAs" },
        { "subject/people/0/character", "[]", "#/subject/people/0/character" },
        { "subject/people/0/born", "1", "#/subject/people/0/born" },
        { "subject/imdb", "1", "#/subject/imdb" },
        { "rating", "4", "#/rating" },
        { "rating/value", null, "#/rating/value" },
        { "rating/value", "\"4\"", "#/rating/value" },
        { "rating/value", "4.123", "#/rating/value" },
        { "rating/value", "5.01", "#/rating/value" },
        { "rating/value", "-0.5", "#/rating/value" },
        { "rating/value", "1e400", "#/rating/value" },
        { "rating/value", "1e-400", "#/rating/value" },
        { "rating/value", "4.50000000000000000000000000000000001", "#/rating/value" },
        { "rating/best", "100.5", "#/rating/best" },
        { "rating/best", "1e400", "#/rating/best" },
        { "rating/best", "0", "#/rating/best" },
        { "rating/worst", "-1", "#/rating/worst" },
        { "rating/worst", "5", "#/rating/worst" },
        { "rating/worst", "4.6", "#/rating/value" },
        { "rating/stars", "5", "#/rating/stars" },
        { "experienced", "\"2026\"", "#/experienced" },
        { "experienced", "{}", "#/experienced" },
        { "experienced", "{ \"date\": null }", "#/experienced" },
        { "experienced", "{ \"date\": 2026 }", "#/experienced/date" },
        { "experienced", "{ \"date\": \"2026-02-30\" }", "#/experienced/date" },
        { "experienced", "{ \"date\": \"2026-13\" }", "#/experienced/date" },
        { "experienced", "{ \"date\": \"1899\" }", "#/experienced/date" },
        { "experienced", "{ \"date\": \"2201-01-01\" }", "#/experienced/date" },
        { "experienced", "{ \"date\": \"22 November 2026\" }", "#/experienced/date" },
        { "experienced", "{ \"again\": \"yes\" }", "#/experienced/again" },
        { "experienced", "{ \"where\": 1 }", "#/experienced/where" },
        { "spoilers", "\"some\"", "#/spoilers" },
        { "leadImage", "\"ID\"", "#/leadImage" },
        { "leadImage", "{}", "#/leadImage/id" },
        { "tags", "{}", "#/tags" },
        { "tags", Items(ReviewContent.MaxTags + 1), "#/tags" },
        { "tags/2", "\" a\"", "#/tags/2" },
        { "tags/2", "\"a\\u00a0\"", "#/tags/2" },
        { "tags/2", "\"K-Drama\"", "#/tags/2" },
        { "tags/2", "\"음악\"", "#/tags/2" },
        { "tags/2", Long("a", Tag.MaxLength + 1), "#/tags/2" },
        { "author", "\"Editor\"", "#/author" },
        { "author", "\"-a\"", "#/author" },
        { "author", "\"a\\n\"", "#/author" },
        { "disclosure", Long("a", ReviewContent.MaxDisclosure + 1), "#/disclosure" },
        { "status", "\"scheduled\"", "#/status" },
        { "status", "\"deleted\"", "#/status" },
        { "status", "\"Published\"", "#/status" },
        { "status", "1", "#/status" },
        { "id", "\"019aa8b4f5f47c3a8f2e0123456789ab\"", "#/id" },
        { "slug", "\"A slug\"", "#/slug" },
        { "url", "null", "#/url" },
        { "published", "\"2026-11-22T09:30:00\"", "#/published" },
        { "Headline", "\"a\"", "#/Headline" },
        { "a~b 한", "1", "#/a~0b%20%ED%95%9C" },
        { new string('n', 200), "1", "#" },
    };

    [Theory]
    [MemberData(nameof(OneThingWrong))]
    public void One_thing_wrong_is_one_error_that_points_at_it(string path, string? raw, string pointer)
    {
        var errors = Assert.IsType<Refusal>(Requests.Read(Requests.With(path, raw)).Refusal).Errors;

        Assert.Equal(pointer, Assert.Single(errors).Pointer);
    }

    [Fact]
    public void A_slash_in_a_name_is_escaped_in_its_pointer() =>
        Assert.Equal(["#/a~1b%23"], Requests.Pointers(Requests.Read(Requests.Reference.Replace("\"column\"", "\"a/b#\"",
            StringComparison.Ordinal))));

    [Fact]
    public void Everything_wrong_is_said_at_once_in_the_order_of_the_fields() =>
        Assert.Equal(
            [
                "#/headline", "#/body", "#/language", "#/subject/kind", "#/subject/title", "#/subject/people/0/name", "#/subject/people/1",
                "#/subject/x",
                "#/rating/value", "#/leadImage", "#/tags/1", "#/tags/3", "#/status", "#/z", "#/y",
            ],
            Requests.Pointers(Requests.Read(
                """
                { "z": 1, "status": "gone", "tags": ["a", "", "b", "A"], "leadImage": 1, "y": 2, "rating": {}, "body": null,
                  "subject": { "x": 1, "people": [{}, 3] } }
                """)));

    [Fact]
    public void No_more_than_a_hundred_errors_are_said()
    {
        var unknown = string.Join(',', Enumerable.Range(0, 1_000).Select(number => $"\"f{number}\":1"));

        Assert.Equal(Refusal.MaxErrors, Requests.Pointers(Requests.Read($"{{{unknown}}}")).Count());
    }

    [Fact]
    public void A_detail_never_repeats_what_was_sent()
    {
        const string Sent = "QQSECRETQQ";

        Assert.All(
            OneThingWrong.Select(row => row.Data.Item1).Distinct(StringComparer.Ordinal),
            path => Assert.DoesNotContain(
                Sent,
                Requests.Read(Requests.With(path, $"{{\"{Sent}\":\"{Sent}\"}}")).Refusal is { } refused
                    ? string.Concat(refused.Errors.Select(error => error.Detail))
                    : Sent,
                StringComparison.Ordinal));
    }

    private static string Long(string character, int count) => $"\"{string.Concat(Enumerable.Repeat(character, count))}\"";

    private static string Items(int count) => JsonSerializer.Serialize(Enumerable.Range(0, count).Select(number => $"t{number}"));

    private static string Fields(int count) =>
        JsonSerializer.Serialize(Enumerable.Range(0, count).ToDictionary(number => $"c{number}", number => $"{number}"));
}
