using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Feeds;

/// <summary>
/// A site whose newest review is the reference review, a Korean drama, by an author who has a page; and whose other one has all that the
/// first does not.
/// </summary>
public sealed class ReferenceSite : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly Site _site = new();

    public HttpClient Client => _site.Client;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await Client.PatchSiteAsync("""{"bylines":{"editor-in-chief":{"name":"박미나","url":"https://mina.example/"}}}""");
        await Client.PublishAsync(Full());
        await Client.AddSampleImagesAsync();
        var drama = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "soundtrack-2.json")));
        await Client.PublishAsync(drama ?? throw new InvalidOperationException("The sample is empty."));
    }

    public async Task<XElement> RssItemAsync() => XDocument.Parse(await Client.GetStringAsync("/feed.xml")).Descendants("item").First();

    public async Task<XElement> AtomEntryAsync() =>
        XDocument.Parse(await Client.GetStringAsync("/feed.atom")).Descendants(Atom + "entry").First();

    public async Task<JsonNode> JsonFeedAsync() =>
        JsonNode.Parse(await Client.GetStringAsync("/feed.json")) ?? throw new InvalidOperationException("The feed is empty.");

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static JsonObject Full()
    {
        var review = Editor.NewReview();
        review["rating"] = new JsonObject { ["value"] = 4.5m, ["best"] = 5 };
        review["subject"] = JsonNode.Parse("""
            {"kind":"film","title":"A film","url":"https://film.example/영화","identifiers":{"imdb":"tt0096283","tmdb":"8392"},
             "people":[{"name":"One","role":"Director"},{"name":"Two","role":"composer"},{"name":"Three","alsoKnownAs":"T."}]}
            """);
        return review;
    }
}
