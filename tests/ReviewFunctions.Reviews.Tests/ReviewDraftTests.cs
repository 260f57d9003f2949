namespace ReviewFunctions.Reviews.Tests;

public sealed class ReviewDraftTests
{
    /// <summary>The path that is changed in the reference request and what may stand there.</summary>
    public static TheoryData<string, string?> Allowed { get; } = new()
    {
        { "column", null },
        { "column", "null" },
        { "headline", $"\"{string.Concat(Enumerable.Repeat("😀", ReviewContent.MaxHeadline))}\"" },
        { "headline", "\" <b>“a” & 'b'</b> ]]> \"" },
        { "body", "\"\\tone\\r\\ntwo\\u2028three\"" },
        { "body", "\"`![a](image:ID)` and\\n\\n    ![a](image:ID)\\n\\n```\\n![a](image:ID)\\n```\\n\\n\\\\![a](image :ID)\"" },
        { "body", "\"imagery: image:ID as plain text\"" },
        { "body", $"\"{new string('a', ReviewContent.MaxBodyBytes)}\"" },
        { "language", "\"x-klingon\"" },
        { "leadImage", "null" },
        { "tags", "[]" },
        { "tags", "null" },
        { "tags/2", "\"\\ud55c\\uae00 C#\"" },
        { "subject/year", "1" },
        { "subject/identifiers/isbn", "null" },
        { "subject/identifiers/isbn", "\"978-0-00\"" },
        { "subject/url", "\"HTTP://한국.example/a%20b\"" },
        { "subject/people", "[]" },
        { "rating", "{\"value\":0}" },
        { "rating", "{\"value\":1,\"best\":1}" },
        { "rating", "{\"value\":9.75,\"best\":10,\"worst\":0}" },
        { "rating", "{\"value\":100,\"best\":100.0,\"worst\":99.99}" },
        { "status", "null" },
        { "status", "\"draft\"" },
        { "author", "\"0-\"" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void What_is_within_the_bounds_is_accepted(string path, string? raw) =>
        Requests.Accepted(Requests.Read(Requests.With(path, raw)));

    [Fact]
    public void The_reference_review_is_read_in_full()
    {
        var draft = Requests.Accepted(Requests.Read(Requests.Reference));
        var subject = draft.Content.Subject;

        Assert.Equal(ReviewStatus.Published, draft.Status);
        Assert.Equal("Good Listening: Two songs and an ending that earns its tears", draft.Content.FullHeadline);
        Assert.Equal(SpoilerLevel.None, draft.Content.Spoilers);
        Assert.Equal(SubjectKind.TvSeries, subject.Kind);
        Assert.Equal(new OriginalTitle("사운드트랙#2", LanguageTag.Parse("ko")), subject.OriginalTitle);
        Assert.Equal((2023, 6, 45), (subject.Year, subject.Episodes, subject.Minutes));
        Assert.Equal("tt0000000", subject.Identifiers["imdb"]);
        Assert.Equal([new Person("Sohn Jeong Hyuck", "Demian", "actor", "K")], subject.People);
        Assert.Equal(new Rating(4.5m, 5), draft.Content.Rating);
        Assert.Equal(["k-drama", "음악", "AC/DC"], draft.Content.Tags);
    }

    [Fact]
    public void A_review_becomes_a_draft_unless_it_says_otherwise() =>
        Assert.Equal(ReviewStatus.Draft, Requests.Accepted(Requests.Read(Requests.With("status", null))).Status);

    [Theory]
    [InlineData("3", 5, 1)]
    [InlineData("0.5", 5, 0)]
    public void The_ends_of_a_scale_may_be_left_unsaid(string value, int best, int worst)
    {
        var rating = Requests.Accepted(Requests.Read(Requests.With("rating", $"{{\"value\":{value}}}"))).Content.Rating;

        Assert.Equal((best, worst), (rating?.Best, rating?.Worst));
    }

    [Theory]
    [InlineData("Café", "cafe\u0301")]
    [InlineData("K-Drama", " k-drama ")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("한글", "\u1112\u1161\u11AB글")]
    public void Spellings_of_one_tag_have_one_identity(string one, string other) => Assert.Equal(Tag.Identity(one), Tag.Identity(other));
}
