using System.Text;
using System.Text.Json;
using ReviewFunctions.Core.Feeds.Formats;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Feeds;

/// <summary>What readers would get of a review that is stored nowhere.</summary>
/// <param name="Page">Its page: HTML in UTF-8.</param>
/// <param name="Entry">Its entry in feeds, which has its summary, too.</param>
/// <param name="Warnings">What would be shown otherwise than it was written.</param>
public sealed record DraftPreview(ReadOnlyMemory<byte> Page, FeedEntry Entry, IReadOnlyList<FieldWarning> Warnings)
{
    /// <summary>As the editors' API answers with it: JSON in UTF-8. The entry is an item of a JSON Feed.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonFormat.Writer))
        {
            json.WriteStartObject();
            json.WriteString("page", Encoding.UTF8.GetString(Page.Span));
            json.WritePropertyName("entry");
            JsonFeedWriter.WriteItem(json, Entry, isSummary: false);
            json.WriteString("summary", Entry.Summary ?? "");
            json.WriteStartArray("warnings");
            foreach (var warning in Warnings)
            {
                json.WriteStartObject();
                json.WriteString("pointer", warning.Pointer);
                json.WriteString("detail", warning.Detail);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
