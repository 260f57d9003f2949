using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.StaticSites;
using ReviewFunctions.Cli.Importing;

namespace ReviewFunctions.Cli.Tests;

public sealed class StaticPageTests : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"static-{Guid.CreateVersion7():N}");

    public StaticPageTests() => Directory.CreateDirectory(_root);

    [Fact]
    public void A_page_of_Hugo_in_TOML_keeps_its_fields_its_place_and_its_pictures()
    {
        Add("static/img/piano.jpg", "content/films/parasite/stairs.jpg");
        var page = Read("content/films/parasite/index.md", """
            +++
            title = "Review: Parasite (2019)"
            date = 2020-01-02T10:00:00+09:00
            lastmod = 2020-02-01
            draft = false
            tags = ["Bong", "서울"]
            categories = ["Films"]
            description = "Two families"
            aliases = ["/old/parasite/"]
            [params]
            rating = 5
            +++
            Stairs, 4.5/5.

            ![Stairs](stairs.jpg) ![A piano](/img/piano.jpg) ![Not here](/img/none.jpg) {{< youtube abc >}}
            """);
        var fields = Fields(page);
        Assert.Equal(
            """
            {"headline":"Review: Parasite (2019)","language":"en","subject":{"kind":"film","title":"Parasite","year":2019},
            "rating":{"value":4.5,"best":5},"summary":"Two families","tags":["Films","Bong","서울"],"status":"published",
            "published":"2020-01-02T01:00:00Z","updated":"2020-02-01T00:00:00Z","slug":"parasite","feedId":"/films/parasite/",
            "formerPaths":["/films/parasite/","/old/parasite/"]}
            """.ReplaceLineEndings(""),
            System.Text.RegularExpressions.Regex.Unescape(fields));
        Assert.Contains(
            "![Stairs](content/films/parasite/stairs.jpg) ![A piano](static/img/piano.jpg) ![Not here](/img/none.jpg)", page.Text);
        Assert.Equal(["The rating 4.5/5 was found in its text.", "Its shortcodes stay as they are written: {{< youtube"], page.Notes);
    }

    [Theory]
    [InlineData("_posts/2020-01-02-a-night.md", "", "https://old.example/b/2020/01/02/a-night")]
    [InlineData("_posts/2020-01-02-a-night.md", "permalink: /2020/a-night/\n", "https://old.example/b/2020/a-night")]
    [InlineData("content/post/a-night.md", "date: 2020-01-02\n", "https://old.example/b/post/a-night/")]
    [InlineData("content/밤/a-night.md", "date: 2020-01-02\n", "https://old.example/b/%EB%B0%A4/a-night/")]
    public void With_the_old_address_the_id_is_that_of_the_old_feeds(string path, string more, string id)
    {
        var defaults = Defaults with { OldAddress = PostDefaults.OldAddressOf("https://old.example/b") };
        var page = StaticPage.Read($"---\ntitle: A night\n{more}---\nWords.\n", _root, Path.Combine(_root, path), defaults);
        Assert.Contains($"\"feedId\":\"{id}\"", Fields(page ?? throw new InvalidOperationException("It is no page.")));
    }

    [Theory]
    [InlineData("_posts/2020-01-02-a-night.md", "", "/2020/01/02/a-night.html")]
    [InlineData("_posts/2020-01-02-a-night.md", "categories: [At Night, films]\n", "/at-night/films/2020/01/02/a-night.html")]
    [InlineData("_posts/2020-01-02-a-night.md", "permalink: /nights/one\n", "/nights/one")]
    [InlineData("_posts/2020-01-02-a-night.md", "permalink: /:year/:title/\n", "/2020/a-night/")]
    [InlineData("content/post/a-night.md", "date: 2020-01-02\n", "/post/a-night/")]
    [InlineData("content/post/a-night.md", "date: 2020-01-02\nslug: other\n", "/post/other/")]
    [InlineData("content/a-night/index.md", "date: 2020-01-02\nurl: /n.html\n", "/n.html")]
    public void The_old_address_is_what_the_head_or_the_place_of_the_file_says(string path, string more, string address)
    {
        var page = Read(path, $"---\ntitle: A night\n{more}---\nWords.\n");
        Assert.Contains($"\"formerPaths\":[\"{address}\"]", Fields(page));
        Assert.Contains("\"published\":\"2020-01-02T00:00:00Z\"", Fields(page));
    }

    [Theory]
    [InlineData("_config.yml", "permalink: /:categories/:year/:month/:day/:title/", "/films/2020/01/02/a-night/")]
    [InlineData("_config.yml", "permalink: pretty", "/films/2020/01/02/a-night/")]
    [InlineData("_config.yml", "permalink: ordinal", "/films/2020/002/a-night.html")]
    [InlineData("_config.yml", "permalink: none", "/films/a-night.html")]
    [InlineData("_config.toml", "permalink = '/:short_year/:i_month/:i_day/:title'", "/20/1/2/a-night")]
    public async Task A_post_of_Jekyll_is_where_the_configuration_says(string file, string rule, string address)
    {
        await WriteAsync(file, rule);
        var page = await ReadByRulesAsync("_posts/2020-01-02-a-night.md", "---\ntitle: A\ncategories: [Films]\n---\nWords.\n");
        Assert.Contains($"\"formerPaths\":[\"{address}\"]", Fields(page));
    }

    [Theory]
    [InlineData("hugo.toml", "[permalinks]\nposts = '/:year/:monthname/:title/'", "/2020/january/a-night-at-home/")]
    [InlineData("hugo.toml", "[permalinks.page]\nposts = '/b/:slugorfilename'", "/b/night")]
    [InlineData("config/_default/hugo.yaml", "permalinks:\n  posts: /:section/:yearday/:filename/", "/posts/2/night/")]
    [InlineData("hugo.json", "{\"permalinks\":{\"posts\":\"/:sections/:year/:slug/\"}}", "/posts/films/2020/a-night-at-home/")]
    [InlineData("hugo.toml", "[permalinks]\nother = '/:year/'", "/posts/films/night/")]
    public async Task A_page_of_Hugo_is_where_the_configuration_says(string file, string rule, string address)
    {
        Directory.CreateDirectory(Path.Combine(_root, "config", "_default"));
        await WriteAsync(file, rule);
        var page = await ReadByRulesAsync(
            "content/posts/films/night.md", "---\ntitle: A night, at home\ndate: 2020-01-02\naliases: [/older/]\n---\nWords.\n");
        Assert.Contains($"\"formerPaths\":[\"{address}\",\"/older/\"]", Fields(page));
    }

    [Fact]
    public async Task A_rule_that_is_not_understood_and_a_configuration_that_cannot_be_read_are_said()
    {
        await WriteAsync("_config.yml", "permalink: /:year/:collection/:title/");
        var page = await ReadByRulesAsync("_posts/2020-01-02-a-night.md", "---\ntitle: A\n---\nWords.\n");
        Assert.Contains("\"formerPaths\":[\"/2020/01/02/a-night.html\"]", Fields(page));
        Assert.Contains(page.Notes, note => note.EndsWith("/:year/:collection/:title/", StringComparison.Ordinal));
        await WriteAsync("_config.yml", "permalink: [");
        Assert.Equal(["_config.yml"], (await PermalinkRules.ReadAsync(_root, TestContext.Current.CancellationToken)).Unread);
    }

    [Theory]
    [InlineData("_posts/2020-01-02-a.md", "draft: true")]
    [InlineData("_posts/2020-01-02-a.md", "published: false")]
    [InlineData("_drafts/a.md", "date: 2020-01-02")]
    [InlineData("content/a.md", "author: x")]
    public void Drafts_and_what_has_no_date_are_drafts(string path, string more) =>
        Assert.Contains("\"status\":\"draft\"", Fields(Read(path, $"---\ntitle: A\n{more}\n---\nWords.\n")));

    [Theory]
    [InlineData("---\nheadline: Ours\ntitle: A\n---\nWords.\n")]
    [InlineData("---\ntags: [a]\n---\nWords.\n")]
    [InlineData("+++\ntitle = \n+++\nWords.\n")]
    [InlineData("---\ntitle: [\n---\nWords.\n")]
    [InlineData("---\ntitle: A\nWords.\n")]
    [InlineData("Words.\n")]
    [InlineData("")]
    public void Other_files_are_left_to_who_reads_them(string text) =>
        Assert.Null(StaticPage.Read(text, _root, Path.Combine(_root, "a.md"), Defaults));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static PostDefaults Defaults => new("en", null, new Quietness(0), new ImportRules());

    private StaticPage Read(string path, string text) =>
        StaticPage.Read(text, _root, Path.Combine(_root, path), Defaults) ?? throw new InvalidOperationException("It is no page.");

    private Task WriteAsync(string file, string line) =>
        File.WriteAllTextAsync(Path.Combine(_root, file), $"{line}\n", TestContext.Current.CancellationToken);

    private async Task<StaticPage> ReadByRulesAsync(string path, string text)
    {
        var rules = await PermalinkRules.ReadAsync(_root, TestContext.Current.CancellationToken);
        return StaticPage.Read(text, _root, Path.Combine(_root, path), Defaults with { Permalinks = rules })
            ?? throw new InvalidOperationException("It is no page.");
    }

    private static string Fields(StaticPage page) => ReviewFile.Parse("x.md", page.Text).Fields.ToJsonString();

    private void Add(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, file);
        }
    }
}
