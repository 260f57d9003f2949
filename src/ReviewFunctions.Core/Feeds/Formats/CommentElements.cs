using System.Xml.Linq;
using static ReviewFunctions.Core.Feeds.Formats.FeedNamespaces;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>What an entry has to do with comments, in the words of those who came first, for XML feeds.</summary>
internal static class CommentElements
{
    /// <summary>
    /// Where the comments on an entry are, for RSS: its own <c>comments</c>, and
    /// <see href="http://wellformedweb.org/CommentAPI/">wfw:commentRss</see>.
    /// </summary>
    internal static IEnumerable<XElement> InRss(EntryComments comments)
    {
        yield return new XElement("comments", comments.Page.AbsoluteUri);
        yield return new XElement(CommentApi + "commentRss", FeedFormat.Rss.AddressIn(comments.Folder).AbsoluteUri);
    }

    /// <summary>What an entry is an answer to (<see href="https://www.rfc-editor.org/rfc/rfc4685#section-3">RFC 4685, 3</see>).</summary>
    internal static XElement InReplyTo(AnsweredEntry answered) => new(
        Threading + "in-reply-to",
        new XAttribute("ref", answered.Id),
        new XAttribute("href", answered.Permalink.AbsoluteUri),
        new XAttribute("type", "text/html"));
}
