using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.Tests.Importing;

public sealed class PostGuessTests
{
    private readonly List<string> _notes = [];

    [Theory]
    [InlineData("Parasite (2019)", "Parasite", 2019)]
    [InlineData("Film review: Parasite", "Parasite", null)]
    [InlineData("Parasite – review", "Parasite", null)]
    [InlineData("Parasite Review", "Parasite", null)]
    [InlineData("[Review] Parasite (2019)", "Parasite", 2019)]
    [InlineData("리뷰: 기생충", "기생충", null)]
    [InlineData("Why “Parasite” stays with us", "Parasite", null)]
    [InlineData("《기생충》을 보고", "기생충", null)]
    [InlineData("Review", "Review", null)]
    [InlineData("(2019)", "(2019)", null)]
    [InlineData("Reviewed to death", "Reviewed to death", null)]
    public void The_title_of_the_work_is_what_a_headline_names(string headline, string title, int? year)
    {
        var guess = Guess(new Post(), headline);
        Assert.Equal((title, year), (guess.Title, guess.Year));
    }

    [Theory]
    [InlineData("Movies", SubjectKind.Film)]
    [InlineData("K-Drama", SubjectKind.TvSeries)]
    [InlineData("books", SubjectKind.Book)]
    [InlineData("영화", SubjectKind.Film)]
    [InlineData("Uncategorized", SubjectKind.Other)]
    public void A_category_says_what_a_post_is_about(string category, SubjectKind kind) =>
        Assert.Equal(kind, Guess(Filed(category), "A").Kind);

    [Theory]
    [InlineData("parasite")]
    [InlineData("114")]
    [InlineData("https://old.example/?p=114")]
    [InlineData("/2019/05/기생충/")]
    [InlineData("https://old.example/2019/05/%EA%B8%B0%EC%83%9D%EC%B6%A9/")]
    public async Task A_rule_for_one_post_goes_before_everything(string name)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            $$"""
            { "kind": "book", "categories": { "Films": { "kind": "stage", "column": "Nights" } }, "posts": {
              "{{name}}": { "kind": "film", "title": "Parasite", "year": 2019, "rating": "8/10", "language": "ko", "column": "Mornings" },
              "115": { "skip": true } } }
            """,
            TestContext.Current.CancellationToken);
        var rules = await ImportRules.ReadAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        var post = Filed("Films");
        (post.Name, post.Id, post.Guid) = ("parasite", "114", "https://old.example/?p=114");
        (post.Link, post.Content) = ("https://old.example/2019/05/%EA%B8%B0%EC%83%9D%EC%B6%A9/", "Words, 3/5.");
        var guess = PostGuess.Of(post, "Bong again (2020)", new PostDefaults("en", null, new Quietness(0), rules), _notes.Add);
        Assert.Equal(new PostGuess(SubjectKind.Film, "Parasite", 2019, (8, 10), "ko", "Mornings"), guess);
        Assert.Empty(_notes);
        Assert.True(rules.Of(new Post { Id = "115" })?.IsLeftOut);
        var staged = PostGuess.Of(Filed("Films"), "A", new PostDefaults("en", null, new Quietness(0), rules), _notes.Add);
        Assert.Equal(SubjectKind.Stage, staged.Kind);
    }

    [Fact]
    public async Task Rules_come_before_what_is_said_for_all_and_that_before_guesses()
    {
        var rules = await RulesAsync("""
            { "kind": "song", "language": "de",
              "categories": {
                "movies": { "kind": "stage", "column": "At night", "language": "ko", "tag": "Plays" }, "x": { "tag": false } } }
            """);
        var post = Filed("Movies");
        var ruled = Guess(post, "A", SubjectKind.Book, rules);
        Assert.Equal((SubjectKind.Stage, "At night", "ko"), (ruled.Kind, ruled.Column, ruled.Language));
        Assert.Equal((SubjectKind.Book, null, "de"), About(Guess(Filed("Books"), "A", SubjectKind.Book, rules)));
        Assert.Equal((SubjectKind.Song, null, "de"), About(Guess(Filed("Movie"), "A", rules: rules)));
        post.Categories.Add(new PostCategory("category", "x", "X"));
        var review = PostReview.Of(post, new PostDefaults("en", null, new Quietness(0), rules), _notes.Add);
        Assert.Equal("""["Plays"]""", review.Draft["tags"]?.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "kind": "hat" }""", "#/kind")]
    [InlineData("""{ "categories": { "A": { "colour": "red" } } }""", "#/categories/A/colour")]
    [InlineData("""{ "categories": { "A": { "language": "?" } } }""", "#/categories/A/language")]
    [InlineData("[]", "#")]
    public async Task Faults_of_the_rules_are_said_with_their_places(string json, string pointer)
    {
        var refused = await Assert.ThrowsAsync<CommandException>(() => RulesAsync(json));
        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Contains($" {pointer}: ", refused.Message);
    }

    [Theory]
    [InlineData("눈이 내리던 밤에 다시 만났다. OK.", "ko")]
    [InlineData("雪の降る夜に、二人はもう一度会った。", "ja")]
    [InlineData("A night with snow. 눈.", "en")]
    [InlineData("", "en")]
    public void A_script_of_one_language_says_the_language(string text, string language) =>
        Assert.Equal(language, Guess(new Post { Content = text }, "A").Language);

    [Fact]
    public void A_rating_is_taken_and_said_and_of_two_none_is()
    {
        Assert.Equal((4.5m, 5), Guess(new Post { Content = "<p>Good: <b>4.5</b>/5</p>" }, "A").Rating);
        Assert.Null(Guess(new Post { Content = "4/5 or 3/5" }, "A").Rating);
        Assert.Equal(
            ["The rating 4.5/5 was found in its text.", "Its text says more than one rating, and none is taken: 4/5, 3/5."], _notes);
    }

    private PostGuess Guess(Post item, string headline, SubjectKind? kind = null, ImportRules? rules = null) =>
        PostGuess.Of(item, headline, new PostDefaults("en", kind, new Quietness(0), rules ?? new ImportRules()), _notes.Add);

    private static (SubjectKind Kind, string? Column, string Language) About(PostGuess guess) => (guess.Kind, guess.Column, guess.Language);

    private static Post Filed(string category)
    {
        var item = new Post();
        item.Categories.Add(new PostCategory("category", "slug", category));
        return item;
    }

    private static async Task<ImportRules> RulesAsync(string json)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
            return await ImportRules.ReadAsync(file, TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
