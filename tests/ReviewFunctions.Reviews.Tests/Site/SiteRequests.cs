using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests.Site;

/// <summary>A site, and requests to change it.</summary>
internal static class SiteRequests
{
    public static SiteSettings Stored { get; } = new()
    {
        Revision = 3,
        Title = "Reviews",
        Description = "What we saw",
        Language = LanguageTag.Parse("en"),
        BaseUrl = new Uri("https://example.org/"),
        DeployedBaseUrl = new Uri("https://deployed.example/"),
        Derived = 3,
        TagAuthority = "example.org,2026-11-22",
        FeedLength = 20,
        Hubs = [new Uri("https://hub.example/")],
        Bylines = new OrderedDictionary<string, Byline>
        {
            ["mina-park"] = new()
            {
                Name = "박미나",
                Url = new Uri("https://mina.example/소개"),
                Biography = "Sees two films a day.",
                Avatar = new Uri("https://mina.example/a.png")
            },
            ["night-shift"] = new() { Name = "Night Shift" },
        },
        Created = Samples.Noon,
    };

    /// <summary>
    /// The stored settings as GET gives them, with another value, as raw JSON, at a path such as <c>bylines/mina-park/name</c>.
    /// </summary>
    public static string With(string path, string raw)
    {
        const string Place = "@@@@";
        var tree = Tree();
        var steps = path.Split('/');
        var parent =
            steps.SkipLast(1).Aggregate((JsonNode)tree, (node, step) => node[step] ?? throw new ArgumentException(step, nameof(path)));
        parent[steps[^1]] = Place;
        return tree.ToJsonString().Replace($"\"{Place}\"", raw, StringComparison.Ordinal);
    }

    /// <summary>A patch with that value at that path and nothing else.</summary>
    public static string PatchOf(string path, string raw) =>
        path.Split('/').Reverse().Aggregate(raw, (inner, step) => $$"""{"{{step}}":{{inner}}}""");

    public static JsonObject Tree() =>
        JsonNode.Parse(SiteJson.Write(SiteDocument.Of(Stored, "done")))?.AsObject() ?? throw new InvalidDataException();

    public static Outcome<SiteSettings> Whole(string json) => SiteRewrite.ReadWhole(Encoding.UTF8.GetBytes(json), Stored);

    public static Outcome<SiteSettings> Patch(string json) => SiteRewrite.ReadPatch(Encoding.UTF8.GetBytes(json), Stored);

    public static SiteSettings Accepted(Outcome<SiteSettings> read) => read.Value;

    public static IEnumerable<string> Pointers(Outcome<SiteSettings> read) => Assert.IsType<Refusal>(read.Refusal).Errors.Select(error =>
        error.Pointer);

    /// <summary>The settings as JSON, to be compared: two lists or maps of a record are never equal.</summary>
    public static string Said(SiteSettings site) => Encoding.UTF8.GetString(SiteJson.Write(SiteDocument.Of(site, publication: null)));
}
