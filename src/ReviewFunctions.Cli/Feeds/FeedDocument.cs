using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Feeds;

/// <summary>
/// One document of a feed: RSS 2.0 or 1.0, Atom, or JSON Feed (<see href="https://www.jsonfeed.org/version/1.1/">version 1.1</see>).
/// </summary>
public sealed record FeedDocument
{
    private const int MaxDepth = 128;

    private const string Rss1 = "http://purl.org/rss/1.0/";

    /// <summary>The entries in the order of the document.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>The language of the feed; empty if it does not say.</summary>
    public string Language { get; init; } = "";

    /// <summary>
    /// Where older entries are (<see href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005</see>); <see langword="null"/> for none.
    /// </summary>
    public Uri? Older { get; init; }

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="address">Where it is from, against which addresses in it are resolved.</param>
    /// <exception cref="CommandException">It is no feed.</exception>
    public static FeedDocument Read(byte[] bytes, Uri address)
    {
        try
        {
            ReadOnlySpan<byte> unseen = [0xEF, 0xBB, 0xBF, .. " \t\r\n"u8];
            var text = bytes.AsSpan(Math.Max(0, bytes.AsSpan().IndexOfAnyExcept(unseen)));
            return text.StartsWith("{"u8) ? OfJson(JsonNode.Parse(text) as JsonObject ?? [], address) : OfXml(bytes, address);
        }
        catch (Exception fault) when (fault is XmlException or JsonException or FormatException)
        {
            throw new CommandException($"{address} cannot be read as a feed: {fault.Message}", fault);
        }
    }

    private static FeedDocument OfXml(byte[] bytes, Uri address)
    {
        using (var depths = ReaderOf(bytes))
            while (depths.Read())
                if (depths.Depth > MaxDepth) throw new CommandException($"{address} is nested too deeply.");
        using var reader = ReaderOf(bytes);
        reader.MoveToContent();
        SyndicationFeedFormatter? formatter = reader.LocalName switch
        {
            "feed" => new Atom10FeedFormatter(),
            "rss" or "RDF" => new Rss20FeedFormatter(),
            _ => null,
        };
        if (formatter is null) throw new CommandException($"{address} is no feed: it begins with {reader.LocalName}.");
        formatter.DateTimeParser = (XmlDateTimeData data, out DateTimeOffset time) =>
        {
            time = FeedDates.Read(data.DateTimeString);
            return true;
        };
        if (reader.LocalName != "RDF") formatter.ReadFrom(reader);
        else
        {
            using var as2 = XmlReader.Create(new StringReader($"{AsRss2(XDocument.Load(reader))}"));
            as2.MoveToContent();
            formatter.ReadFrom(as2);
        }

        var feed = formatter.Feed;
        return new FeedDocument
        {
            Posts = [.. feed.Items.Select(item => FeedEntryPost.Of(item, address, isRss: formatter is Rss20FeedFormatter))],
            Language = feed.Language ?? "",
            Older = OlderOf(feed, address),
        };
    }

    private static XmlReader ReaderOf(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>RSS 1.0 has the same elements in a namespace, and its items beside the channel.</summary>
    private static XDocument AsRss2(XDocument rdf)
    {
        var all = rdf.Root ?? new XElement("RDF");
        foreach (var element in all.DescendantsAndSelf().Where(element => element.Name.NamespaceName == Rss1).ToList())
            element.Name = element.Name.LocalName;
        var channel = all.Element("channel") ?? new XElement("channel");
        channel.Element("items")?.Remove();
        channel.Add(all.Elements("item").Select(item => new XElement(item)));
        foreach (var element in channel.DescendantsAndSelf())
            element.Attributes().Where(one => one.Name.LocalName is "about" or "resource").Remove();
        return new XDocument(new XElement("rss", new XAttribute("version", "2.0"), new XElement(channel)));
    }

    /// <summary>Archives go before pages, since they do not move.</summary>
    private static Uri? OlderOf(SyndicationFeed feed, Uri address)
    {
        var atom = XNamespace.Get("http://www.w3.org/2005/Atom");
        var elements = feed.ElementExtensions.Select(extension => extension.GetObject<XElement>())
            .Where(element => element.Name == atom + "link");
        List<(string? Relation, string Address)> links =
        [
            .. feed.Links.Select(link => ((string?)link.RelationshipType, $"{link.GetAbsoluteUri() ?? link.Uri}")),
            .. elements.Select(element => (element.Attribute("rel")?.Value, $"{element.Attribute("href")?.Value}")),
        ];
        var older = links.FirstOrDefault(link => link.Relation == "prev-archive").Address
            ?? links.FirstOrDefault(link => link.Relation == "next").Address;
        return Uri.TryCreate(address, older, out var next) && older is not null ? next : null;
    }

    private static FeedDocument OfJson(JsonObject feed, Uri address)
    {
        if (!feed.ScalarOf("version").StartsWith("https://jsonfeed.org/version/", StringComparison.Ordinal))
            throw new CommandException($"{address} is no JSON Feed: it has no version of one.");
        var older = feed.ScalarOf("next_url");
        return new FeedDocument
        {
            Posts = [.. (feed["items"] as JsonArray)?.OfType<JsonObject>().Select(item => FeedEntryPost.Of(item, address)) ?? []],
            Language = feed.ScalarOf("language"),
            Older = older.Length > 0 && Uri.TryCreate(address, older, out var next) ? next : null,
        };
    }
}

/// <summary>The times of feeds, of which many are not as their formats say.</summary>
public static class FeedDates
{
    /// <summary>Reads one; what cannot be read is the first moment that there is, and so no date of an entry.</summary>
    public static DateTimeOffset Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default;
}
