using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;
using ReviewFunctions.Markup.Parsing;
using ReviewFunctions.Markup.Rendering;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup;

/// <summary>
/// A comment as HTML: CommonMark without raw HTML, headings, tables, footnotes and pictures, but with spoilers as bodies have them,
/// sanitised by an allow-list. Pure functions, safe to call from any thread.
/// </summary>
/// <remarks>A line ends where its writer ended it, bare web addresses are links, and raw HTML is shown as it was typed.</remarks>
public static class CommentHtml
{
    private const string TooMuch = "<p>This comment has too much markup to be shown.</p>";

    /// <summary>
    /// What keeps a comment from being rendered: too much markup, which would take too long, or nothing that anybody could see.
    /// </summary>
    /// <returns>A sentence for its writer; <see langword="null"/> when nothing does.</returns>
    public static string? Fault(string markdown)
    {
        try
        {
            using var comment = Read(markdown);
            var isSeen = comment.Body is { } body && (!PlainText.IsBlank(body.TextContent) || body.QuerySelector("hr") is not null);
            return isSeen ? null : PlainText.BlankFault;
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Message;
        }
    }

    /// <summary>
    /// The comment for its review's page: each spoiler is a <c>details</c>, and nothing has an id, since many comments stand on one page.
    /// </summary>
    /// <param name="markdown">The comment as its writer typed it.</param>
    /// <param name="spoiler">The label of a spoiler that has no title of its own; <see langword="null"/> for the English one.</param>
    public static string ForPage(string markdown, string? spoiler = null)
    {
        using var comment = Readable(markdown);
        SpoilerFolding.Label(comment, spoiler);
        return new CommentWriter(comment, permalink: null).Write();
    }

    /// <summary>The comment for feeds: each spoiler is a link to the comment on the page.</summary>
    /// <param name="markdown">The comment as its writer typed it.</param>
    /// <param name="permalink">The absolute address of the comment.</param>
    public static string ForFeed(string markdown, Uri permalink)
    {
        using var comment = Readable(markdown);
        return new CommentWriter(comment, permalink).Write();
    }

    /// <summary>The first words of a comment, with no spoilers.</summary>
    /// <returns>Plain text of at most <see cref="BodyHtml.ExcerptLength"/> code units; <see langword="null"/> when there is no
    /// text.</returns>
    public static string? Excerpt(string markdown)
    {
        using var comment = Readable(markdown);
        return BodyExcerpt.Take(comment, BodyHtml.ExcerptLength);
    }

    private static IHtmlDocument Readable(string markdown)
    {
        var document = ReadOrStand(markdown);
        AllowedCommentHtml.Sanitise(document);
        return document;
    }

    private static IHtmlDocument ReadOrStand(string markdown)
    {
        try
        {
            return Read(markdown);
        }
        catch (UnreadableBodyException)
        {
            return AllowedHtml.Read(TooMuch);
        }
    }

    private static IHtmlDocument Read(string markdown)
    {
        var document = AllowedHtml.Read(CommentMarkdown.ToHtml(CommentMarkdown.Read(markdown)));
        SpoilerFolding.Fold(document, new TextNotes());
        return document;
    }
}
