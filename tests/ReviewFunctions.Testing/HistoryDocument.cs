using System.Text.Json;
using System.Xml.Linq;

namespace ReviewFunctions.Testing;

/// <summary>
/// A feed document in any format, as a reader that wants the complete history sees it
/// (<see href="https://www.rfc-editor.org/rfc/rfc5005#section-4">RFC 5005, 4</see>).
/// </summary>
/// <param name="Address">Where it was read.</param>
/// <param name="Ids">The ids of its entries, in its order.</param>
/// <param name="Links">Its links by their relations; JSON Feed's <c>next_url</c> as <c>prev-archive</c>, which it is.</param>
/// <param name="IsArchive">Whether it says that it is an archive.</param>
public sealed record HistoryDocument(Uri Address, IReadOnlyList<string> Ids, IReadOnlyDictionary<string, Uri> Links, bool IsArchive)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", History = "http://purl.org/syndication/history/1.0";

    /// <summary>The document with what is older.</summary>
    public Uri? Previous => Links.GetValueOrDefault("prev-archive");

    /// <summary>Reads a feed and then everything older, as far as its links lead.</summary>
    public static async Task<IReadOnlyList<HistoryDocument>> WalkAsync(Uri feed, Func<Uri, Task<byte[]>> fetch)
    {
        List<HistoryDocument> read = [];
        for (var next = feed; next is not null; next = read[^1].Previous)
        {
            Assert.DoesNotContain(next, read.Select(document => document.Address));
            read.Add(Parse(next, await fetch(next)));
        }
        return read;
    }

    /// <summary>Reads a document.</summary>
    public static HistoryDocument Parse(Uri address, byte[] bytes) =>
        bytes[0] == '{' ? ParseJson(address, bytes) : ParseXml(address, bytes);

    private static HistoryDocument ParseXml(Uri address, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var root = XDocument.Load(stream).Root ?? throw new InvalidDataException("There is no root.");
        var feed = root.Element("channel") ?? root;
        var ids = feed.Elements("item").Select(item => item.Element("guid"))
            .Concat(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")));
        var links = feed.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") != "hub");
        return new HistoryDocument(
            address,
            [.. ids.Select(id => id?.Value ?? "")],
            links.ToDictionary(link => $"{link.Attribute("rel")?.Value}", link => new Uri($"{link.Attribute("href")?.Value}")),
            feed.Element(History + "archive") is not null);
    }

    private static HistoryDocument ParseJson(Uri address, byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        Dictionary<string, Uri> links = new() { ["self"] = new Uri($"{json.RootElement.GetProperty("feed_url")}") };
        if (json.RootElement.TryGetProperty("next_url", out var older)) links["prev-archive"] = new Uri($"{older}");
        return new HistoryDocument(address,
            [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("id")}")], links,
            IsArchive: false);
    }
}
