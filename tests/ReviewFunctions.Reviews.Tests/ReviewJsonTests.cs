using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews.Tests;

public sealed class ReviewJsonTests
{
    private static readonly SiteSettings Site = new()
    {
        Title = "Review Functions",
        Language = LanguageTag.Parse("en"),
        BaseUrl = new Uri("https://reviews.example/"),
        TagAuthority = "reviews.example,2026-01-01",
        Created = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void The_reference_review_is_answered_field_for_field_as_it_was_posted()
    {
        var request = Requests.Tree();
        var answer = Answer(Requests.Accepted(Requests.Read(request)).Content);

        foreach (var (name, value) in request)
            Assert.True(JsonNode.DeepEquals(value, answer[name]), $"{name}: {value} is answered as {answer[name]}");
    }

    [Fact]
    public void The_answer_has_the_request_s_fields_first_and_then_what_the_publication_knows()
    {
        var answer = Answer(Requests.Accepted(Requests.Read(Requests.Reference)).Content);

        Assert.Equal(
            "headline column summary body verdict language subject rating spoilers tags author disclosure "
            + "id slug url status published updated revision saved editor publication",
            string.Join(' ', answer.Select(field => field.Key)));
        Assert.Equal("019aa8b4f5f47c3a8f2e0123456789ab", (string?)answer["id"]);
        Assert.Equal("good-listening-사운드트랙-2", (string?)answer["slug"]);
        Assert.Equal(
            "https://reviews.example/reviews/good-listening-%EC%82%AC%EC%9A%B4%EB%93%9C%ED%8A%B8%EB%9E%99-2/", (string?)answer["url"]);
        Assert.Equal("2026-11-22T09:30:00Z", (string?)answer["published"]);
        Assert.Equal("2026-11-22T10:00:01Z", (string?)answer["updated"]);
        Assert.Equal("2026-11-22T10:00:02Z", (string?)answer["saved"]);
        Assert.Equal("done", (string?)answer["publication"]);
    }

    [Fact]
    public void What_is_missing_or_empty_is_left_out()
    {
        var minimal = Requests.Accepted(
            Requests.Read("""{"headline":"h","body":"b","language":"en","subject":{"kind":"other","title":"t"},"tags":[]}"""));

        Assert.Equal(
            """{"headline":"h","body":"b","language":"en","subject":{"kind":"other","title":"t"}}""",
            Encoding.UTF8.GetString(ReviewJson.Write(minimal.Content)));
    }

    [Fact]
    public void Stored_content_is_legible_and_comes_back_byte_for_byte()
    {
        var stored = ReviewJson.Write(Requests.Accepted(Requests.Read(Requests.Reference)).Content);

        Assert.Contains("사운드트랙#2", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.Equal(stored, ReviewJson.Write(ReviewJson.ReadContent(stored)));
    }

    [Fact]
    public void Content_stored_by_an_earlier_or_later_version_is_read()
    {
        var content = ReviewJson.ReadContent(
            """{"headline":"h","body":"b","language":"en","subject":{"kind":"album","title":"t","later":{"x":[1]}},"later":2}"""u8);

        Assert.Equal(SubjectKind.Album, content.Subject.Kind);
        Assert.Empty(content.Tags);
        Assert.Empty(content.Subject.Genres);
        Assert.Empty(content.Subject.People);
        Assert.Empty(content.Subject.Identifiers);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"headline":"h","body":"b","language":"-","subject":{"kind":"album","title":"t"}}""")]
    [InlineData("""{"headline":"h","body":"b","language":"en","subject":{"kind":7,"title":"t"}}""")]
    public void Bytes_that_are_no_stored_content_are_not_read(string stored) =>
        Assert.Throws<JsonException>(() => ReviewJson.ReadContent(Encoding.UTF8.GetBytes(stored)));

    private static JsonObject Answer(ReviewContent content) => JsonNode.Parse(ReviewJson.Write(ReviewDocument.Of(
        new Review
        {
            Id = ReviewId.Parse("019aa8b4f5f47c3a8f2e0123456789ab"),
            Revision = 3,
            Status = ReviewStatus.Published,
            Slug = Slug.Parse("good-listening-사운드트랙-2"),
            Published = new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.FromHours(9)),
            Updated = new DateTimeOffset(2026, 11, 22, 10, 0, 1, 900, TimeSpan.Zero),
            Saved = new DateTimeOffset(2026, 11, 22, 19, 0, 2, TimeSpan.FromHours(9)),
            Editor = "ed",
            Content = content,
        },
        Site,
        "done")))!.AsObject();
}
