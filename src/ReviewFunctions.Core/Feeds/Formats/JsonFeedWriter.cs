using System.Buffers;
using System.Text.Json;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>Writes <see href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</see>.</summary>
internal static class JsonFeedWriter
{
    internal static byte[] Write(Feed feed)
    {
        var bytes = new ArrayBufferWriter<byte>(feed.LikelyBytes);
        using (var json = new Utf8JsonWriter(bytes, JsonFormat.Writer))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.HomePage.AbsoluteUri);
            json.WriteString("feed_url", FeedFormat.Json.AddressOf(feed).AbsoluteUri);
            json.WriteOptional("description", feed.Description);
            json.WriteString("icon", feed.Icon.AbsoluteUri);
            json.WriteString("favicon", feed.Icon.AbsoluteUri);
            if (feed.History?.Previous is { } older) json.WriteString("next_url", FeedFormat.Json.AddressIn(older).AbsoluteUri);
            json.WriteString("language", feed.Language.ToString());
            WriteHubs(json, feed.Hubs);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) WriteItem(json, entry, feed.IsSummary);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteHubs(Utf8JsonWriter json, IReadOnlyList<Uri> hubs)
    {
        if (hubs.Count == 0) return;
        json.WriteStartArray("hubs");
        foreach (var hub in hubs)
        {
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            json.WriteString("url", hub.AbsoluteUri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes an entry as an item.</summary>
    internal static void WriteItem(Utf8JsonWriter json, FeedEntry entry, bool isSummary)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Permalink.AbsoluteUri);
        json.WriteString("title", entry.Title);
        json.WriteOptional("summary", entry.Summary);
        // A feed has to have content of some kind.
        if (isSummary) json.WriteString("content_text", entry.Summary ?? entry.Title);
        else json.WriteString("content_html", entry.Content);
        json.WriteOptional("image", entry.LeadImage?.Address.AbsoluteUri);
        json.WriteString("date_published", InstantJson.Write(entry.Published));
        json.WriteString("date_modified", InstantJson.Write(entry.Updated));
        json.WriteOptional("language", entry.Language?.ToString());
        WriteAuthor(json, entry.Author);
        WriteTags(json, [.. entry.Categories.Select(category => category.Term).Distinct(StringComparer.Ordinal)]);
        WriteAttachment(json, entry.LeadImage);
        if (entry.Review is { } review) JsonFeedReview.Write(json, entry, review);
        if (entry.InReplyTo is { } answered) JsonFeedComments.WriteAnswered(json, answered);
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, Byline? author)
    {
        if (author is null) return;
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", author.Name);
        json.WriteOptional("url", author.Url?.InAscii());
        json.WriteOptional("avatar", author.Avatar?.InAscii());
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAttachment(Utf8JsonWriter json, FeedImage? image)
    {
        if (image is null) return;
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("url", image.Address.AbsoluteUri);
        json.WriteString("mime_type", image.MediaType);
        json.WriteNumber("size_in_bytes", image.Bytes);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0) return;
        json.WriteStartArray("tags");
        foreach (var tag in tags) json.WriteStringValue(tag);
        json.WriteEndArray();
    }
}
