using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Azure.Storage.Blobs;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>What readers get of a site, in a form that two versions of the app can be compared in.</summary>
internal static class PublicSite
{
    private const string Index = "index.html";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every blob in <c>$web</c> by its name, as text.</summary>
    public static async Task<SortedDictionary<string, string>> ReadAsync(string connection)
    {
        var web = new BlobServiceClient(connection).GetBlobContainerClient("$web");
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in web.GetBlobsAsync(cancellationToken: Cancel))
            documents[blob.Name] = Encoding.UTF8.GetString((await web.GetBlobClient(blob.Name).DownloadContentAsync(Cancel)).Value.Content);
        return documents;
    }

    /// <summary>Removes all documents; images stay, which no rebuild brings back.</summary>
    public static async Task RemoveDocumentsAsync(string connection)
    {
        var web = new BlobServiceClient(connection).GetBlobContainerClient("$web");
        await foreach (var blob in web.GetBlobsAsync(cancellationToken: Cancel))
            if (!IsImage(blob.Name)) await web.DeleteBlobAsync(blob.Name, cancellationToken: Cancel);
    }

    public static bool IsImage(string path) => path.StartsWith("images/", StringComparison.Ordinal);

    public static bool IsFeed(string path) =>
        Path.GetFileName(path).StartsWith("feed", StringComparison.Ordinal) && Path.GetExtension(path) is ".xml" or ".atom" or ".json";

    /// <summary>The id and the dates of every entry of a feed, in the feed's order.</summary>
    public static JsonArray EntriesOf(string path, string feed) => new([.. Entries(path, feed).Select(entry => JsonValue.Create(entry))]);

    /// <summary>What the app answers to a reader: the status, and where it leads on.</summary>
    public static async Task<string> AnswerAsync(AppHost app, string address)
    {
        using var answer = await app.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return $"{(int)answer.StatusCode} {answer.Headers.Location?.OriginalString}".TrimEnd();
    }

    /// <summary>The address at which a document is asked for.</summary>
    public static string AddressOf(string path)
    {
        var shown = path == Index || path.EndsWith($"/{Index}", StringComparison.Ordinal) ? path[..^Index.Length] : path;
        return "/" + string.Join('/', shown.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Where a feed was, a page may say that it is gone.</summary>
    private static bool IsPage(string feed) => feed.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Entries(string path, string feed) => IsPage(feed) ? [] : Path.GetExtension(path) switch
    {
        ".json" => JsonNode.Parse(feed)?["items"]?.AsArray()
            .Select(item => $"{item?["id"]} {item?["date_published"]} {item?["date_modified"]}") ?? [],
        ".atom" => XDocument.Parse(feed).Descendants(Atom + "entry")
            .Select(entry => Words(entry, Atom + "id", Atom + "published", Atom + "updated")),
        _ => XDocument.Parse(feed).Descendants("item").Select(item => Words(item, "guid", "pubDate")),
    };

    private static string Words(XElement entry, params XName[] names) => string.Join(' ', names.Select(name => entry.Element(name)?.Value));
}
