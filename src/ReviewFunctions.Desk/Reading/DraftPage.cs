using System.Net;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Desk.Reading;

/// <summary>A draft as its page will show it: the text just so, and around it what its editor writes beside it.</summary>
public static class DraftPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="draft">What is written.</param>
    /// <param name="heading">Which field is the heading.</param>
    /// <param name="find">Finds the images that are known.</param>
    /// <param name="cursor">How much of the text is before the cursor, in UTF-16 code units: the page is shown from about there on.</param>
    public static string Write(Draft draft, string heading, Func<ImageId, Picture?> find, int cursor) => $"""
        <!doctype html><html lang="{Encode(draft.Text("language"))}"><head><meta charset="utf-8">
        <meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/styles.css"></head><body class="draft"><main><article>
        {Line(draft, "p", "column")}{Line(draft, "h1", heading)}{Line(draft, "p", "summary")}
        {Lead(draft, find)}<div class="body">{WrittenPlace.MarkIn(BodyHtml.ForPage(draft.Body, find), draft.Body, cursor)}</div>
        {Verdict(draft)}</article></main></body></html>
        """;

    private static string Verdict(Draft draft)
    {
        var rating = draft.Text("rating/value") is { Length: > 0 } value ? $"<p class=\"rating\">{Encode(value)}</p>" : "";
        return draft.Text("verdict") is { Length: > 0 } verdict
            ? $"<aside class=\"verdict\"><p>{Encode(verdict)}</p>{rating}</aside>"
            : rating;
    }

    private static string Lead(Draft draft, Func<ImageId, Picture?> find) => draft.Lead is { } id && find(id) is { } picture
        ? PictureHtml.Figure(picture, PictureHtml.AtHead(picture, alt: null), caption: null)
        : "";

    private static string Line(Draft draft, string element, string field) =>
        draft.Text(field) is { Length: > 0 } text ? $"<{element} class=\"{field}\" dir=\"auto\">{Encode(text)}</{element}>" : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
