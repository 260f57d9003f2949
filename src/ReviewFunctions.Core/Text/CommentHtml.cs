using AngleSharp.Html.Dom;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text;

/// <summary>
/// A comment as HTML: CommonMark without raw HTML, headings, tables, footnotes and pictures, but with spoilers as bodies have them, sanitised by
/// an allow-list. Pure functions, safe to call from any thread.
/// </summary>
/// <remarks>A line ends where its writer ended it, bare web addresses are links, and raw HTML is shown as it was typed.</remarks>
public static class CommentHtml
{
    /// <summary>What stands for a comment that <see cref="Fault"/> refuses.</summary>
    private const string Unreadable = "<p>This comment has too much markup to be shown.</p>";

    /// <summary>What keeps a comment from being rendered: too much markup, which would take too long.</summary>
    /// <returns>A sentence for its writer; <see langword="null"/> when nothing does.</returns>
    public static string? Fault(string markdown)
    {
        try
        {
            var document = CommentMarkdown.Read(markdown);
            AllowedHtml.Read(CommentMarkdown.ToPageHtml(document)).Dispose();
            AllowedHtml.Read(CommentMarkdown.ToFeedHtml(document)).Dispose();
            return null;
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Message;
        }
    }

    /// <summary>The comment for its review's page: each spoiler is a <c>details</c>, and nothing has an id, since many comments stand on one page.</summary>
    /// <param name="markdown">The comment as its writer typed it.</param>
    public static string ForPage(string markdown)
    {
        using var comment = Readable(markdown, CommentMarkdown.ToPageHtml);
        return new CommentWriter(comment, permalink: null).Write();
    }

    /// <summary>The comment for feeds: each spoiler is a link to the comment on the page.</summary>
    /// <param name="markdown">The comment as its writer typed it.</param>
    /// <param name="permalink">The absolute address of the comment.</param>
    public static string ForFeed(string markdown, Uri permalink)
    {
        using var comment = Readable(markdown, CommentMarkdown.ToFeedHtml);
        return new CommentWriter(comment, permalink).Write();
    }

    /// <summary>The first words of a comment, with no spoilers.</summary>
    /// <returns>Plain text of at most <see cref="BodyHtml.ExcerptLength"/> code units; <see langword="null"/> when there is no text.</returns>
    public static string? Excerpt(string markdown)
    {
        using var comment = Readable(markdown, CommentMarkdown.ToFeedHtml);
        return BodyExcerpt.Take(comment, BodyHtml.ExcerptLength);
    }

    private static IHtmlDocument Readable(string markdown, Func<MarkdownDocument, string> toHtml)
    {
        try
        {
            return AllowedCommentHtml.Parse(toHtml(CommentMarkdown.Read(markdown)));
        }
        catch (UnreadableBodyException)
        {
            return AllowedCommentHtml.Parse(Unreadable);
        }
    }
}
