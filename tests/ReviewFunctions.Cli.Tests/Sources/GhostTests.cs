using ReviewFunctions.Cli.Ghost;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Tests.Sources;

/// <summary>What Ghost gives its owners: the tables of its database as JSON.</summary>
public sealed class GhostTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly List<string> _notes = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_come_with_tags_authors_pictures_and_dates_and_members_stay()
    {
        await WriteAsync("""
            {"id":"p1","title":"Parasite & more","slug":"parasite",
             "html":"<p>Stairs.</p><img src=\"__GHOST_URL__/content/a.png\" alt=\"Stairs\">",
             "feature_image":"__GHOST_URL__/content/lead.png","type":"post","status":"published","visibility":"public",
             "published_at":"2019-05-04T09:30:00.000Z","updated_at":"2020-01-01T00:00:00.000Z","custom_excerpt":"Two families"},
            {"id":"p2","title":"For members","slug":"members","html":"<p>x</p>","type":"post","status":"published","visibility":"paid",
             "published_at":"2019-06-04T09:30:00.000Z"},
            {"id":"p3","title":"About","slug":"about","html":"<p>x</p>","type":"page","status":"published"}
            """);
        var export = await GhostExport.ReadAsync(_file, new Uri("https://old.example/"), Cancel);
        var posts = export.Posts(withPages: false, (name, note) => _notes.Add($"{name}: {note}")).ToList();
        Assert.Equal(["p1", "p2"], posts.Select(post => post.Guid));
        var post = posts[0];
        Assert.Equal(("Parasite &amp; more", "https://old.example/parasite/", "mina", "Two families"),
            (post.Title, post.Link, post.Creator, post.Excerpt));
        Assert.Equal(("2019-05-04 09:30:00", "2020-01-01 00:00:00", "publish"), (post.DateGmt, post.ModifiedGmt, post.Status));
        Assert.Equal("<p>Stairs.</p><img src=\"https://old.example/content/a.png\" alt=\"Stairs\">", post.Content);
        Assert.Equal(("https://old.example/content/lead.png", "A staircase"), (post.LeadImageUrl, post.LeadImageAlt));
        Assert.Equal(["Film", "서울"], post.Categories.Select(tag => tag.Name));
        Assert.Equal("Mina Park", export.Source.Authors["mina"]);
        Assert.Equal("draft", posts[1].Status);
        Assert.Equal(
            [
                ": 1 pages are left out: --pages brings them.", ": 2 members are left out.",
                "post parasite: The internal tag #newsletter is left out.",
                "post members: It was for paid only, and comes as a draft.",
            ],
            _notes);
        var nowhere = await GhostExport.ReadAsync(_file, null, Cancel);
        Assert.Equal(ExitCode.Usage, Assert.Throws<CommandException>(() => nowhere.Posts(true, (_, _) => { }).ToList()).Code);
    }

    [Theory]
    [InlineData("lexical", """
        {"root":{"children":[
          {"type":"paragraph","children":[{"type":"extended-text","format":3,"text":"a < b"},{"type":"linebreak"},
            {"type":"link","url":"https://a.example/","children":[{"type":"text","format":0,"text":"there"}]}]},
          {"type":"extended-heading","tag":"h3","children":[{"type":"text","text":"H"}]},
          {"type":"list","listType":"number","children":[{"type":"listitem","children":[{"type":"text","text":"one"}]}]},
          {"type":"image","src":"https://old.example/a.png","alt":"A","caption":"<b>C</b>"},
          {"type":"html","html":"<hr>"},{"type":"markdown","markdown":"*m*"},{"type":"codeblock","code":"1 < 2"},
          {"type":"bookmark","url":"https://b.example/"},{"type":"signup"}]}}
        """)]
    [InlineData("mobiledoc", """
        {"version":"0.3.1","atoms":[],"markups":[["em"],["a",["href","https://a.example/"]],["strong"]],
         "cards":[["image",{"src":"https://old.example/a.png","alt":"A","caption":"<b>C</b>"}],["html",{"html":"<hr>"}],
           ["markdown",{"markdown":"*m*"}],["code",{"code":"1 < 2"}],["bookmark",{"url":"https://b.example/"}],["signup",{}]],
         "sections":[[1,"p",[[0,[0,2],2,"a < b"],[1,[],0,0],[0,[1],1,"there"]]],[1,"h3",[[0,[],0,"H"]]],[3,"ol",[[[0,[],0,"one"]]]],
           [10,0],[10,1],[10,2],[10,3],[10,4],[10,5]]}
        """)]
    public async Task A_post_without_HTML_is_read_from_what_the_editor_keeps(string field, string document)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(document);
        await WriteAsync($$"""{"id":"p1","title":"A","slug":"a","html":null,"{{field}}":{{text}},"status":"draft"}""");
        var export = await GhostExport.ReadAsync(_file, null, Cancel);
        var post = Assert.Single(export.Posts(withPages: false, (_, note) => _notes.Add(note)));
        Assert.Equal(
            "<p><em><strong>a &lt; b</strong></em><br><a href=\"https://a.example/\">there</a></p><h3>H</h3><ol><li>one</li></ol>"
                + "<figure><img src=\"https://old.example/a.png\" alt=\"A\"><figcaption><b>C</b></figcaption></figure><hr><p><em>m</em></p>"
                + "<pre><code>1 &lt; 2</code></pre><p><a href=\"https://b.example/\">https://b.example/</a></p>",
            post.Content.Replace("\n", ""));
        Assert.Contains("A card of the sort signup is left out.", _notes);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"db\":[]}")]
    [InlineData("no json")]
    [InlineData("{\"data\":{\"posts\":{}}}")]
    public async Task Another_file_is_refused(string text)
    {
        await File.WriteAllTextAsync(_file, text, Cancel);
        await Assert.ThrowsAsync<CommandException>(() => GhostExport.ReadAsync(_file, null, Cancel));
    }

    public void Dispose() => File.Delete(_file);

    private Task WriteAsync(string posts) => File.WriteAllTextAsync(
        _file,
        $$$$"""
        {"db":[{"meta":{"exported_on":1700000000000,"version":"5.70.0"},"data":{
          "posts":[{{{{posts}}}}],
          "posts_meta":[{"id":"m1","post_id":"p1","feature_image_alt":"A staircase"}],
          "tags":[{"id":"t1","name":"Film","slug":"film"},{"id":"t2","name":"서울","slug":"seoul"},
            {"id":"t3","name":"#newsletter","slug":"hash-n"}],
          "posts_tags":[{"id":"1","post_id":"p1","tag_id":"t2","sort_order":1},{"id":"2","post_id":"p1","tag_id":"t1","sort_order":0},
            {"id":"3","post_id":"p1","tag_id":"t3","sort_order":2}],
          "users":[{"id":"u1","name":"Mina Park","slug":"mina"}],
          "posts_authors":[{"id":"1","post_id":"p1","author_id":"u1","sort_order":0}],
          "members":[{"id":"1","email":"a@example.org"},{"id":"2","email":"b@example.org"}]}}]}
        """,
        Cancel);
}
