using AngleSharp.Html.Dom;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text;

/// <summary>A comment as HTML, sanitised by the allow-list of bodies. Pure functions, safe to call from any thread.</summary>
/// <remarks>Spoilers are spelt as in bodies, and hidden like there: folded away on the page, in no feed and no excerpt.</remarks>
public static class CommentHtml
{
    /// <summary>What stands for a comment that <see cref="Fault"/> refuses: publishing goes on without it.</summary>
    private const string Unreadable = "<p>This comment has too much markup to be shown.</p>";

    /// <summary>What keeps a comment from being rendered whole.</summary>
    /// <returns>A sentence for whoever wrote it; <see langword="null"/> when nothing does.</returns>
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

    /// <summary>The comment for the page of its review.</summary>
    public static string ForPage(string markdown)
    {
        using var comment = Readable(markdown, CommentMarkdown.ToPageHtml, permalink: null);
        return new CommentWriter(comment, permalink: null).Write();
    }

    /// <summary>The comment for feeds: each spoiler is a link to it on the page, and every address is absolute.</summary>
    /// <param name="markdown">The comment as it was written.</param>
    /// <param name="permalink">The absolute address of the comment.</param>
    public static string ForFeed(string markdown, Uri permalink)
    {
        using var comment = Readable(markdown, CommentMarkdown.ToFeedHtml, permalink);
        return new CommentWriter(comment, permalink).Write();
    }

    /// <summary>The start of the comment's text, without spoilers.</summary>
    /// <returns>Plain text of at most <see cref="BodyHtml.ExcerptLength"/> code units; <see langword="null"/> when there is no text.</returns>
    public static string? Excerpt(string markdown)
    {
        using var comment = Readable(markdown, CommentMarkdown.ToFeedHtml, permalink: null);
        return BodyExcerpt.Take(comment, BodyHtml.ExcerptLength);
    }

    private static IHtmlDocument Readable(string markdown, Func<MarkdownDocument, string> toHtml, Uri? permalink)
    {
        try
        {
            return AllowedHtml.Parse(toHtml(CommentMarkdown.Read(markdown)), permalink);
        }
        catch (UnreadableBodyException)
        {
            return AllowedHtml.Parse(Unreadable, permalink);
        }
    }
}
