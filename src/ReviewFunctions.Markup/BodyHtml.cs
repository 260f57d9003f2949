using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;
using ReviewFunctions.Markup.Parsing;
using ReviewFunctions.Markup.Rendering;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup;

/// <summary>
/// A review's body as HTML: CommonMark with tables, footnotes, strikethrough, bare links, figures and spoilers, sanitised by an allow-list.
/// Pure functions, safe to call from any thread.
/// </summary>
/// <remarks>
/// A spoiler is <c>||inline||</c>, another of the spellings of <see cref="SpoilerMark"/>, or a block from a line <c>:::spoiler</c> (with an
/// optional title) to a line <c>:::</c>. What it hides is folded away on the page and is in no other rendering: feed readers drop
/// <c>details</c> elements and would show their text. All renderings are written from one tree in which it is folded, so that none can hide
/// less than another.
/// </remarks>
public static class BodyHtml
{
    /// <summary>How long an excerpt is at most, in UTF-16 code units, its ellipsis included.</summary>
    public const int ExcerptLength = 200;

    /// <summary>What stands for a body that <see cref="Check"/> refuses: publishing goes on without it.</summary>
    private const string Unreadable = "<p>The text of this review has too much markup to be shown.</p>";

    /// <summary>
    /// Looks at a body as its editor sends it: what keeps it from being rendered as it was meant, and what becomes of it other than it
    /// was written.
    /// </summary>
    public static TextCheck Check(string markdown)
    {
        var notes = new TextNotes();
        try
        {
            var body = BodyMarkdown.Read(markdown, notes);
            using var document = AllowedHtml.Read(BodyMarkdown.ToHtml(body));
            if ((BodyImages.Fault(body, document) ?? ImageFaults.Of(document)) is { } fault) return new TextCheck(fault, []);
            Prepare(document, notes);
            return new TextCheck(null, notes.Sentences);
        }
        catch (UnreadableBodyException unreadable)
        {
            return new TextCheck(unreadable.Message, []);
        }
    }

    /// <summary>
    /// The body for the review's own page: headings start at <c>h2</c>, each spoiler is a <c>details</c> with the id <c>spoiler-N</c> on
    /// the first element inside, so that a link to it opens it.
    /// </summary>
    /// <param name="markdown">The body as its editor wrote it.</param>
    /// <param name="pictures">Finds the uploaded images that it shows; one that is missing is left out.</param>
    /// <param name="spoiler">The label of a spoiler that has no title of its own; <see langword="null"/> for the English one.</param>
    public static string ForPage(string markdown, Func<ImageId, Picture?>? pictures = null, string? spoiler = null)
    {
        using var body = Labelled(markdown, spoiler);
        return new PageWriter(body, pictures ?? None).Write();
    }

    /// <summary>The same, with what a page says of it beside it.</summary>
    /// <param name="markdown">The body as its editor wrote it.</param>
    /// <param name="pictures">Finds the uploaded images that it shows; one that is missing is left out.</param>
    /// <param name="spoiler">The label of a spoiler that has no title of its own; <see langword="null"/> for the English one.</param>
    public static PageBody Page(string markdown, Func<ImageId, Picture?>? pictures = null, string? spoiler = null)
    {
        using var body = Labelled(markdown, spoiler);
        var writer = new PageWriter(body, pictures ?? None);
        return new PageBody(writer.Write(), writer.Headings, ReadingTime.Of(body.Body?.TextContent ?? ""));
    }

    /// <summary>The body for feeds: each spoiler is a link to itself on the page, and every address is absolute.</summary>
    /// <param name="markdown">The body as its editor wrote it.</param>
    /// <param name="permalink">The absolute address of the review's page, against which relative addresses are resolved.</param>
    /// <param name="pictures">Finds the uploaded images that it shows; one that is missing is left out.</param>
    public static string ForFeed(string markdown, Uri permalink, Func<ImageId, Picture?>? pictures = null)
    {
        using var body = Readable(markdown, permalink);
        return new FeedWriter(body, permalink, pictures ?? None).Write();
    }

    /// <summary>
    /// The start of the body's text as a description: whole words, no headings, tables, captions or footnotes, and no spoilers.
    /// </summary>
    /// <returns>Plain text of at most <see cref="ExcerptLength"/> code units; <see langword="null"/> when there is no text.</returns>
    public static string? Excerpt(string markdown)
    {
        using var body = Readable(markdown, permalink: null);
        return BodyExcerpt.Take(body, ExcerptLength);
    }

    private static Picture? None(ImageId id) => null;

    private static IHtmlDocument Labelled(string markdown, string? spoiler)
    {
        var body = Readable(markdown, permalink: null);
        SpoilerFolding.Label(body, spoiler);
        return body;
    }

    private static IHtmlDocument Readable(string markdown, Uri? permalink)
    {
        var document = ReadOrStand(markdown);
        AllowedHtml.Sanitise(document, permalink);
        return document;
    }

    private static IHtmlDocument ReadOrStand(string markdown)
    {
        var notes = new TextNotes();
        try
        {
            var document = AllowedHtml.Read(BodyMarkdown.ToHtml(BodyMarkdown.Read(markdown, notes)));
            Prepare(document, notes);
            return document;
        }
        catch (UnreadableBodyException)
        {
            return AllowedHtml.Read(Unreadable);
        }
    }

    private static void Prepare(IHtmlDocument document, TextNotes notes)
    {
        HtmlCleaning.Clean(document, notes);
        SpoilerFolding.Fold(document, notes);
        Anchors.Settle(document);
    }
}

/// <summary>What there is to say of a text that somebody sends.</summary>
/// <param name="Fault">What keeps it from being taken, as a sentence; <see langword="null"/> when nothing does.</param>
/// <param name="Warnings">What becomes of it other than it was written: sentences, each once.</param>
public sealed record TextCheck(string? Fault, IReadOnlyList<string> Warnings);
