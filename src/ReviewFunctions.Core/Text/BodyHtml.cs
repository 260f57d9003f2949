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

    /// <summary>The body for the review's own page: headings start at <c>h2</c>, each spoiler is a <c>details</c> with the id <c>spoiler-N</c>.</summary>
    public static string ForPage(string markdown) =>
        PageBody.Arrange(AllowedHtml.Parse(BodyMarkdown.ToPageHtml(markdown)));

    /// <summary>The body for feeds: each spoiler is a link to itself on the page, and every address is absolute.</summary>
    /// <param name="markdown">The body as its editor wrote it.</param>
    /// <param name="permalink">The absolute address of the review's page, against which relative addresses are resolved.</param>
    public static string ForFeed(string markdown, Uri permalink)
    {
        using var body = Readable(markdown, permalink);
        return FeedBody.Write(body);
    }

    /// <summary>The start of the body's text as a description: whole words, no headings, tables, captions or footnotes, and no spoilers.</summary>
    /// <returns>Plain text of at most <see cref="ExcerptLength"/> code units; <see langword="null"/> when there is no text.</returns>
    public static string? Excerpt(string markdown)
    {
        using var body = Readable(markdown, Nowhere);
        return BodyExcerpt.Take(body, ExcerptLength);
    }

    /// <summary>Whether a body can be rendered: its quotes, lists, links and emphasis are nested at most 128 deep. One that cannot is replaced by a sentence that says so.</summary>
    public static bool IsReadable(string markdown) => BodyMarkdown.ToPageHtml(markdown) != BodyMarkdown.Unreadable;

    private static readonly Uri Nowhere = new("https://invalid/");

    private static AngleSharp.Html.Dom.IHtmlDocument Readable(string markdown, Uri permalink)
    {
        var body = AllowedHtml.Parse(BodyMarkdown.ToFeedHtml(markdown, permalink), permalink);
        FeedBody.HideSpoilers(body, permalink);
        return body;
    }
}
