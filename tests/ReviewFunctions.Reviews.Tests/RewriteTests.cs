using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

public sealed class RewriteTests
{
    private static readonly SiteSettings Site = new()
    {
        Title = "Reviews",
        Language = LanguageTag.Parse("en"),
        BaseUrl = new Uri("https://example.org/"),
        TagAuthority = "example.org,2026",
        Created = Samples.Noon,
    };

    private static readonly ReviewDocument Stored = DocumentOf(Requests.Accepted(Requests.Read(Requests.Reference)).Content);

    [Fact]
    public void What_was_read_can_be_sent_back_and_changes_nothing() => AnyRequest.Valid.Sample(request =>
    {
        var stored = DocumentOf(Requests.Accepted(Requests.Read(request!)).Content);
        var rewrite = Accepted(Rewrite.ReadWhole(ReviewJson.Write(stored), stored));
        Assert.True(JsonNode.DeepEquals(Contents(stored), Contents(rewrite.Content)));
        Assert.Equal((stored.Slug, false), (rewrite.Slug?.ToString(), rewrite.Significant));
    });

    [Fact]
    public void What_a_whole_review_leaves_out_is_gone()
    {
        var rewrite = Accepted(Whole(
            """{"headline":"h","body":"b","language":"en","subject":{"kind":"film","title":"t"},"significant":true}"""));
        Assert.Equal((null, null, true, 0), (rewrite.Content.Verdict, rewrite.Slug, rewrite.Significant, rewrite.Content.Tags.Count));
    }

    public static TheoryData<string, string> Unchanged { get; } = new()
    {
        { "published", "\"2026-11-22T21:00:00+09:00\"" }, { "published", "\"2026-11-22t12:00:00.000z\"" },
        { "updated", "\"2026-11-22T12:00:00.5Z\"" },
        { "publication", "{\"state\":\"pending\"}" }, { "publication", "null" }, { "revision", "3.0" }, { "id", "null" }, { "due", "null" },
        { "formerSlugs", "[]" }, { "formerPaths", "[]" }, { "feedId", "null" },
    };

    [Theory]
    [MemberData(nameof(Unchanged))]
    public void A_read_only_field_may_say_the_same_in_another_way(string name, string raw) =>
        Assert.Null(Whole(With(name, raw)).Refusal);

    public static TheoryData<string, string> Changed { get; } = new()
    {
        { "id", "\"019aa8b4f5f47c3a8f2e0123456789ac\"" }, { "id", "7" }, { "id", "\"\\ud800\"" },
        { "published", "\"2026-11-22T12:00:01Z\"" },
        { "published", "\"yesterday\"" }, { "status", "\"draft\"" }, { "due", "\"2026-12-01T00:00:00Z\"" }, { "formerStatus", "\"draft\"" },
        { "updated", "\"2027-01-01T00:00:00Z\"" }, { "revision", "4" }, { "saved", "\"2027-01-01T00:00:00Z\"" }, { "editor", "\"me\"" },
        { "url", "\"https://example.org/\"" },
        { "formerSlugs", "[\"a\"]" }, { "formerPaths", "[\"/a/\"]" }, { "feedId", "\"a\"" },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void A_read_only_field_that_is_changed_is_pointed_at(string name, string raw)
    {
        foreach (var reading in (Outcome<Rewrite>[])[Whole(With(name, raw)), Patch($$"""{"{{name}}":{{raw}}}""")])
            Assert.Equal([$"#/{name}"], ReadOnlyPointers(reading));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("published")]
    [InlineData("status")]
    public void A_patch_cannot_take_a_read_only_field_away(string name) =>
        Assert.Equal([$"#/{name}"], ReadOnlyPointers(Patch($$"""{"{{name}}":null}""")));

    public static TheoryData<string, string> WrongFields { get; } = new()
    {
        { "slug", "7" }, { "slug", "\"Upper\"" }, { "slug", "\"a--b\"" }, { "slug", "\"\"" }, { "slug", "\"a/b\"" },
        { "significant", "\"yes\"" },
        { "significant", "1" }, { "headline", "7" }, { "more", "1" }, { "leadImage", "\"x\"" },
    };

    [Theory]
    [MemberData(nameof(WrongFields))]
    public void A_field_that_is_wrong_is_pointed_at(string name, string raw)
    {
        foreach (var reading in (Outcome<Rewrite>[])[Whole(With(name, raw)), Patch($$"""{"{{name}}":{{raw}}}""")])
            Assert.Equal([$"#/{name}"], Requests.Pointers(reading));
    }

    /// <summary>What RFC 7396 says of objects, arrays and null, by our own fields.</summary>
    public static TheoryData<string, string> Patches { get; } = new()
    {
        { "{}", "{}" },
        { """{"verdict":"New"}""", """{"verdict":"New"}""" },
        { """{"verdict":null}""", """{"verdict":null}""" },
        { """{"tags":["one"]}""", """{"tags":["one"]}""" },
        { """{"tags":null}""", """{"tags":null}""" },
        { """{"subject":{"year":2024}}""", """{"subject/year":2024}""" },
        {
            """{"subject":{"year":null,"identifiers":{"imdb":null,"isbn":"1"}}}""",
            """{"subject/year":null,"subject/identifiers":{"isbn":"1"}}"""
        },
        { """{"subject":{"people":[{"name":"A"}]}}""", """{"subject/people":[{"name":"A"}]}""" },
        { """{"subject":{"originalTitle":null}}""", """{"subject/originalTitle":null}""" },
        { """{"rating":{"value":3}}""", """{"rating/value":3}""" },
        { """{"rating":{"best":null}}""", """{"rating/best":null}""" },
        { """{"disclosure":null,"missing":null}""", "#/missing" },
        { """{"headline":null}""", "#/headline" },
        { """{"subject":{"title":null}}""", "#/subject/title" },
        { """{"subject":null}""", "#/subject" },
        { """{"subject":7}""", "#/subject" },
        { """{"tags":["a",null]}""", "#/tags/1" },
        { """{"subject":{"identifiers":{"imdb":7}}}""", "#/subject/identifiers/imdb" },
    };

    [Theory]
    [MemberData(nameof(Patches))]
    public void A_patch_changes_what_it_names(string patch, string expected)
    {
        if (expected.StartsWith('#'))
        {
            Assert.Equal([expected], Requests.Pointers(Patch(patch)));
            return;
        }

        var after = Contents(Stored);
        foreach (var (path, value) in JsonNode.Parse(expected)!.AsObject())
        {
            var steps = path.Split('/');
            var parent = steps.SkipLast(1).Aggregate((JsonNode)after, (node, step) => node[step]!).AsObject();
            if (value is null) parent.Remove(steps[^1]);
            else parent[steps[^1]] = value.DeepClone();
        }
        Assert.True(JsonNode.DeepEquals(after, Contents(Accepted(Patch(patch)).Content)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("""{"verdict":1,"verdict":2}""")]
    public void What_is_no_object_is_malformed(string sent)
    {
        Assert.Equal(RefusalKind.MalformedJson, Patch(sent).Refusal?.Kind);
        Assert.Equal(RefusalKind.MalformedJson, Whole(sent).Refusal?.Kind);
    }

    private static Outcome<Rewrite> Whole(string json) => Rewrite.ReadWhole(Encoding.UTF8.GetBytes(json), Stored);

    private static Outcome<Rewrite> Patch(string json) => Rewrite.ReadPatch(Encoding.UTF8.GetBytes(json), Stored);

    private static Rewrite Accepted(Outcome<Rewrite> read) => read.Value;

    private static IEnumerable<string> ReadOnlyPointers(Outcome<Rewrite> read)
    {
        Assert.Equal(RefusalKind.ReadOnlyField, read.Refusal?.Kind);
        return Requests.Pointers(read);
    }

    private static JsonObject Contents(ReviewContent content) => JsonNode.Parse(ReviewJson.Write(content))!.AsObject();

    private static JsonObject Contents(ReviewDocument document)
    {
        var json = JsonNode.Parse(ReviewJson.Write(document))!.AsObject();
        foreach (var name in (string[])["id", "slug", "url", "status", "published", "updated", "revision", "saved", "editor"])
            json.Remove(name);
        return json;
    }

    private static string With(string name, string raw)
    {
        var json = JsonNode.Parse(ReviewJson.Write(Stored))!.AsObject();
        json[name] = "@@";
        return json.ToJsonString().Replace("\"@@\"", raw, StringComparison.Ordinal);
    }

    private static ReviewDocument DocumentOf(ReviewContent content) => ReviewDocument.Of(
        Samples.Review()
            with
        { Id = ReviewId.Parse("019aa8b4f5f47c3a8f2e0123456789ab"), Revision = 3, Content = content }, Site, publication: null);
}
