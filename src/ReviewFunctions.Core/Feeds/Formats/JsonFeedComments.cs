using System.Text.Json;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>
/// What an entry has to do with comments, in a JSON Feed's extensions
/// (<see href="https://www.jsonfeed.org/version/1.1/#extensions">extensions</see>).
/// </summary>
internal static class JsonFeedComments
{
    /// <summary>Writes where the comments on a review are, into its <c>_review</c>.</summary>
    internal static void WritePlace(Utf8JsonWriter json, EntryComments comments)
    {
        json.WriteStartObject("comments");
        json.WriteString("url", comments.Page.AbsoluteUri);
        json.WriteString("feed_url", FeedFormat.Json.AddressIn(comments.Folder).AbsoluteUri);
        json.WriteEndObject();
    }

    /// <summary>Writes what a comment answers, in <c>_comment</c>: the id of the review or of the other comment.</summary>
    internal static void WriteAnswered(Utf8JsonWriter json, AnsweredEntry answered)
    {
        json.WriteStartObject("_comment");
        json.WriteString("about", "https://www.rfc-editor.org/rfc/rfc4685#section-3");
        json.WriteString("in_reply_to", answered.Id);
        json.WriteEndObject();
    }
}
