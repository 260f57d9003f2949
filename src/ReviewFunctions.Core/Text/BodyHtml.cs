using AngleSharp.Html.Dom;
using Markdig.Syntax;
using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Core.Text;

/// <summary>
/// A review's body as HTML: CommonMark with tables, footnotes, figures and spoilers, sanitised by an allow-list. Pure functions,
/// safe to call from any thread.
/// </summary>
/// <remarks>
/// A spoiler is <c>||inline||</c> or a block from a line <c>:::spoiler</c> (with an optional title) to a line <c>:::</c>. What it hides
/// is folded away on the page and is in no other rendering: feed readers drop <c>details</c> elements and would show their text.
/// </remarks>
public static class BodyHtml
{
    /// <summary>How long an excerpt is at most, in UTF-16 code units, its ellipsis included.</summary>
    public const int ExcerptLength = 200;

    /// <summary>What stands for a body that <see cref="Fault"/> refuses: publishing goes on without it.</summary>
    private const string Unreadable = "<p>The text of this review has too much markup to be shown.</p>";

    /// <summary>What keeps a body from being rendered whole: too much markup, which would take too long, or addresses of images that can name none.</summary>
    /// <returns>A sentence for its editor; <see langword="null"/> when nothing does.</returns>
    public static string? Fault(string markdown)
    {
        try
        {
            var document = BodyMarkdown.Read(markdown);
            AllowedHtml.Read(BodyMarkdown.ToPageHtml(document)).Dispose();
            AllowedHtml.Read(BodyMarkdown.ToFeedHtml(document)).Dispose();
            return BodyImages.Fault(document);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Message;
        }
    }

    /// <summary>The body for the review's own page: headings start at <c>h2</c>, each spoiler is a <c>details</c> with the id <c>spoiler-N</c>.</summary>
    /// <param name="markdown">The body as its editor wrote it.</param>
    /// <param name="images">The uploaded images that it shows; those that are missing are left out.</param>
    public static string ForPage(string markdown, ShownImages? images = null)
    {
        using var body = Readable(markdown, BodyMarkdown.ToPageHtml, permalink: null);
        return new PageWriter(body, images ?? ShownImages.None).Write();
    }

    /// <summary>The body for feeds: each spoiler is a link to itself on the page, and every address is absolute.</summary>
    /// <param name="markdown">The body as its editor wrote it.</param>
    /// <param name="permalink">The absolute address of the review's page, against which relative addresses are resolved.</param>
    /// <param name="images">The uploaded images that it shows; those that are missing are left out.</param>
    public static string ForFeed(string markdown, Uri permalink, ShownImages? images = null)
    {
        using var body = Readable(markdown, BodyMarkdown.ToFeedHtml, permalink);
        return new FeedWriter(body, permalink, images ?? ShownImages.None).Write();
    }

    /// <summary>The start of the body's text as a description: whole words, no headings, tables, captions or footnotes, and no spoilers.</summary>
    /// <returns>Plain text of at most <see cref="ExcerptLength"/> code units; <see langword="null"/> when there is no text.</returns>
    public static string? Excerpt(string markdown)
    {
        using var body = Readable(markdown, BodyMarkdown.ToFeedHtml, permalink: null);
        return BodyExcerpt.Take(body, ExcerptLength);
    }

    private static IHtmlDocument Readable(string markdown, Func<MarkdownDocument, string> toHtml, Uri? permalink)
    {
        try
        {
            return AllowedHtml.Parse(toHtml(BodyMarkdown.Read(markdown)), permalink);
        }
        catch (UnreadableBodyException)
        {
            return AllowedHtml.Parse(Unreadable, permalink);
        }
    }
}
