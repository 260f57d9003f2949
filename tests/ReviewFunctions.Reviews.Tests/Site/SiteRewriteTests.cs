using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;
using static ReviewFunctions.Reviews.Tests.Site.SiteRequests;

namespace ReviewFunctions.Reviews.Tests.Site;

public sealed class SiteRewriteTests
{
    [Fact]
    public void What_was_read_can_be_sent_back_and_changes_nothing()
    {
        Assert.Equal(Said(Stored), Said(Accepted(Whole(Tree().ToJsonString()))));
        Assert.Equal(Said(Stored), Said(Accepted(Patch("{}"))));
        Assert.Equal(Stored.DeployedBaseUrl, Accepted(Whole(Tree().ToJsonString())).DeployedBaseUrl);
        Assert.Equal(Stored.Derived, Accepted(Whole(Tree().ToJsonString())).Derived);
    }

    [Fact]
    public void What_the_whole_settings_leave_out_is_gone_or_as_it_is_by_default()
    {
        var site = Accepted(Whole("""{"title":"t","language":"ko","baseUrl":"http://example.org:8080/"}"""));
        Assert.Equal((null, SiteSettings.DefaultFeedLength, 0, 0),
            (site.Description, site.FeedLength, site.Hubs.Count, site.Bylines.Count));
        Assert.Equal((Stored.TagAuthority, Stored.Created, Stored.Revision), (site.TagAuthority, site.Created, site.Revision));
    }

    [Theory]
    [InlineData("""{"title":"New"}""", "title", "\"New\"")]
    [InlineData("""{"description":null}""", "description", null)]
    [InlineData("""{"feedLength":null}""", "feedLength", "50")]
    [InlineData("""{"hubs":[]}""", "hubs", null)]
    [InlineData(
        """{"hubs":["https://a.example/","http://127.0.0.1:8080/hub"]}""",
        "hubs", """["https://a.example/","http://127.0.0.1:8080/hub"]""")]
    [InlineData(
        """{"navigation":[{"label":"Films","path":"/kinds/film/"},{"label":"영화","path":"https://a.example/?b=1#c"}]}""",
        "navigation", """[{"label":"Films","path":"/kinds/film/"},{"label":"영화","path":"https://a.example/?b=1#c"}]""")]
    [InlineData("""{"navigation":[]}""", "navigation", null)]
    [InlineData("""{"bylines":null}""", "bylines", null)]
    [InlineData("""{"bylines":{"night-shift":null}}""", "bylines/night-shift", null)]
    [InlineData("""{"bylines":{"nobody":null}}""", "bylines/nobody", null)]
    [InlineData("""{"bylines":{"mina-park":{"name":"M"}}}""", "bylines/mina-park/name", "\"M\"")]
    [InlineData("""{"bylines":{"mina-park":{"biography":null}}}""", "bylines/mina-park/biography", null)]
    [InlineData("""{"bylines":{"guest":{"name":"G","url":null}}}""", "bylines/guest", """{"name":"G"}""")]
    public void A_patch_changes_what_it_names(string patch, string path, string? raw)
    {
        var expected = Tree();
        var steps = path.Split('/');
        var parent = steps.SkipLast(1).Aggregate((JsonNode)expected,
            (node, step) => node[step]!).AsObject(); // The paths above lead somewhere.
        if (raw is null) parent.Remove(steps[^1]);
        else parent[steps[^1]] = JsonNode.Parse(raw);
        expected.Remove("publication");
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(Said(Accepted(Patch(patch))))));
    }

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "title", "null", "#/title" }, { "title", "\" \"", "#/title" }, { "title", Long(SiteSettings.MaxTitle + 1), "#/title" },
        { "description", Long(SiteSettings.MaxDescription + 1), "#/description" }, { "description", "\"two\\nlines\"", "#/description" },
        { "language", "\"en_US\"", "#/language" }, { "language", "null", "#/language" },
        { "baseUrl", "null", "#/baseUrl" }, { "baseUrl", "7", "#/baseUrl" },
        { "baseUrl", "\"example.org\"", "#/baseUrl" }, { "baseUrl", "\"/\"", "#/baseUrl" },
        { "baseUrl", "\"https://example.org\"", "#/baseUrl" }, { "baseUrl", "\"https://example.org/blog/\"", "#/baseUrl" },
        { "baseUrl", "\"https://example.org/?a=/\"", "#/baseUrl" }, { "baseUrl", "\"https://example.org/#/\"", "#/baseUrl" },
        { "baseUrl", "\"https://me@example.org/\"", "#/baseUrl" }, { "baseUrl", "\"https://@example.org/\"", "#/baseUrl" },
        { "baseUrl", "\"ftp://example.org/\"", "#/baseUrl" },
        { "baseUrl", "\"https:///\"", "#/baseUrl" }, { "baseUrl", "\"https://a b/\"", "#/baseUrl" },
        { "baseUrl", "\"https://😀.xn--a/\"", "#/baseUrl" }, { "hubs", "[\"https://😀.xn--a/\"]", "#/hubs/0" },
        { "bylines/mina-park/url", "\"https://😀.xn--a/\"", "#/bylines/mina-park/url" },
        { "feedLength", "0", "#/feedLength" }, { "feedLength", "201", "#/feedLength" },
        { "feedLength", "1.5", "#/feedLength" }, { "feedLength", "\"5\"", "#/feedLength" },
        { "hubs", "{}", "#/hubs" }, { "hubs", "[7]", "#/hubs/0" }, { "hubs", "[\"http://hub.example/\"]", "#/hubs/0" },
        { "hubs", "[\"https://hub.example\",\"https://HUB.example/\"]", "#/hubs/1" },
        { "hubs", "[\"https://a:b@hub.example/\"]", "#/hubs/0" },
        { "hubs", "[\"https://hub.example/#a\"]", "#/hubs/0" }, { "hubs", Hubs(SiteSettings.MaxHubs + 1), "#/hubs" },
        { "bylines", "[]", "#/bylines" }, { "bylines/Mina", "{\"name\":\"M\"}", "#/bylines/Mina" },
        { "bylines/-a", "{\"name\":\"M\"}", "#/bylines/-a" },
        { $"bylines/{new string('a', 65)}", "{\"name\":\"M\"}", $"#/bylines/{new string('a', 65)}" },
        { "bylines/guest", "7", "#/bylines/guest" }, { "bylines/guest", "{}", "#/bylines/guest/name" },
        { "bylines/mina-park/name", "null", "#/bylines/mina-park/name" },
        { "bylines/mina-park/name", Long(Byline.MaxName + 1), "#/bylines/mina-park/name" },
        { "bylines/mina-park/url", "\"mina.example\"", "#/bylines/mina-park/url" },
        { "bylines/mina-park/url", "\"javascript:alert(1)\"", "#/bylines/mina-park/url" },
        { "bylines/mina-park/url", $"\"https://{new string('a', SiteSettings.MaxUrl)}/\"", "#/bylines/mina-park/url" },
        { "bylines/mina-park/biography", Long(Byline.MaxBiography + 1), "#/bylines/mina-park/biography" },
        { "bylines/mina-park/avatar", "\"http://mina.example/a.png\"", "#/bylines/mina-park/avatar" },
        { "bylines/mina-park/avatar", "\"data:image/png;base64,AA==\"", "#/bylines/mina-park/avatar" },
        { "bylines/mina-park/phone", "\"1\"", "#/bylines/mina-park/phone" },
        { "bylines/mina-park/email", "\"nobody\"", "#/bylines/mina-park/email" },
        { "navigation", "{}", "#/navigation" }, { "navigation", "[7]", "#/navigation/0" },
        { "navigation", "[{\"path\":\"/\"}]", "#/navigation/0/label" },
        { "navigation", "[{\"label\":\"A\"}]", "#/navigation/0/path" },
        { "navigation", "[{\"label\":\"A\",\"path\":\"/\",\"to\":\"/\"}]", "#/navigation/0/to" },
        { "navigation", $"[{{\"label\":{Long(NavigationLink.MaxLabel + 1)},\"path\":\"/\"}}]", "#/navigation/0/label" },
        { "navigation", SectionAt(""), "#/navigation/0/path" }, { "navigation", SectionAt("films/"), "#/navigation/0/path" },
        { "navigation", SectionAt("//a.example/"), "#/navigation/0/path" },
        { "navigation", SectionAt("/a b"), "#/navigation/0/path" },
        { "navigation", SectionAt("http://a.example/"), "#/navigation/0/path" },
        { "navigation", SectionAt("https://a@b.example/"), "#/navigation/0/path" },
        { "navigation", SectionAt("javascript:alert(1)"), "#/navigation/0/path" },
        { "navigation", $"[{string.Join(',', Enumerable.Repeat(SectionAt("/")[1..^1], SiteSettings.MaxNavigation + 1))}]", "#/navigation" },
        { "titel", "\"t\"", "#/titel" }, { "deployedBaseUrl", "\"https://a.example/\"", "#/deployedBaseUrl" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_field_that_is_wrong_is_pointed_at(string path, string raw, string pointer)
    {
        Assert.Equal([pointer], Pointers(Whole(With(path, raw))));
        Assert.Equal([pointer], Pointers(Patch(PatchOf(path, raw))));
    }

    [Theory]
    [InlineData("title", SiteSettings.MaxTitle)]
    [InlineData("description", SiteSettings.MaxDescription)]
    [InlineData("bylines/mina-park/name", Byline.MaxName)]
    [InlineData("bylines/mina-park/biography", Byline.MaxBiography)]
    public void Text_may_be_as_long_as_its_bound(string path, int length) => Accepted(Patch(PatchOf(path, Long(length))));

    [Theory]
    [InlineData("1")]
    [InlineData("200")]
    public void A_feed_may_be_as_short_and_as_long_as_its_bounds(string length) => Accepted(Patch(PatchOf("feedLength", length)));

    [Fact]
    public void There_may_be_so_many_hubs_and_bylines_and_no_more()
    {
        Assert.Equal(SiteSettings.MaxHubs, Accepted(Patch(PatchOf("hubs", Hubs(SiteSettings.MaxHubs)))).Hubs.Count);
        Assert.Equal(SiteSettings.MaxBylines, Accepted(Whole(With("bylines", Bylines(SiteSettings.MaxBylines)))).Bylines.Count);
        Assert.Equal(["#/bylines"], Pointers(Whole(With("bylines", Bylines(SiteSettings.MaxBylines + 1)))));
        Assert.Equal(["#/bylines"], Pointers(Patch(PatchOf("bylines", Bylines(SiteSettings.MaxBylines - 1)))));
    }

    [Fact]
    public void All_bylines_together_fit_into_their_row()
    {
        var address = $"https://example.org/{new string('글', 2_000)}";
        Assert.Equal(["#/bylines"], Pointers(Patch(PatchOf("bylines",
            Bylines(98, $$"""{"name":"N","url":"{{address}}","avatar":"{{address}}"}""")))));
    }

    [Fact]
    public void All_faults_are_named_at_once() => Assert.Equal(
        ["#/title", "#/baseUrl", "#/feedLength", "#/bylines/a/name", "#/bylines/a/more", "#/more"],
        Pointers(Whole("""{"more":1,"language":"en","baseUrl":"x","feedLength":0,"bylines":{"a":{"more":1}}}""")));

    [Theory]
    [InlineData("tagAuthority", "\"example.com,2026-11-22\"")]
    [InlineData("created", "\"2026-11-22T12:00:01Z\"")]
    [InlineData("revision", "4")]
    public void A_read_only_field_that_is_changed_is_pointed_at(string name, string raw)
    {
        foreach (var reading in (Outcome<SiteSettings>[])[Whole(With(name, raw)), Patch(PatchOf(name, raw)), Patch(PatchOf(name, "null"))])
        {
            Assert.Equal(RefusalKind.ReadOnlyField, reading.Refusal?.Kind);
            Assert.Equal([$"#/{name}"], Pointers(reading));
        }
    }

    [Theory]
    [InlineData("tagAuthority", "\"example.org,2026-11-22\"")]
    [InlineData("created", "\"2026-11-22T21:00:00+09:00\"")]
    [InlineData("publication", "\"done\"")]
    public void A_read_only_field_may_say_what_is_stored(string name, string raw)
    {
        Assert.Equal(Said(Stored), Said(Accepted(Whole(With(name, raw)))));
        Assert.Equal(Said(Stored), Said(Accepted(Patch(PatchOf(name, raw)))));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"title":"a","title":"b"}""")]
    public void What_is_no_object_is_malformed(string sent)
    {
        Assert.Equal(RefusalKind.MalformedJson, Whole(sent).Refusal?.Kind);
        Assert.Equal(RefusalKind.MalformedJson, Patch(sent).Refusal?.Kind);
    }

    private static string Long(int length) => JsonSerializer.Serialize(string.Concat(Enumerable.Repeat("😀", length)));

    private static string Hubs(int count) => JsonSerializer.Serialize(Enumerable.Range(0, count).Select(number =>
        $"https://hub-{number}.example/"));

    private static string Bylines(int count, string byline = """{"name":"N"}""") =>
        $"{{{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"b{number}\":{byline}"))}}}";

    private static string SectionAt(string path) => $"[{{\"label\":\"A\",\"path\":\"{path}\"}}]";
}
