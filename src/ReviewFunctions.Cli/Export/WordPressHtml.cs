using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Cli.Export;

/// <summary>
/// Writes texts as WordPress keeps them: HTML, with pictures as figures and spoilers as elements that fold or shortcodes.
/// </summary>
public static class WordPressHtml
{
    /// <summary>The shortcode that plugins for spoilers know, as an element until brackets that stand in the text are escaped.</summary>
    private const string Spoiler = "spoiler", Inline = "inline";

    private static readonly string[] OfPages =
        ["id", "tabindex", "loading", "decoding", "fetchpriority", "sizes", "srcset", "role", "aria-level"];

    /// <summary>The HTML of a body.</summary>
    /// <param name="markdown">The body.</param>
    /// <param name="pictures">Finds the pictures that it shows.</param>
    /// <param name="site">The address that paths of the site begin at.</param>
    public static string OfBody(string markdown, Func<ImageId, Picture?> pictures, Uri site)
    {
        using var document = new HtmlParser().ParseDocument(BodyHtml.ForPage(markdown, pictures));
        if (document.Body is not { } body) return "";
        foreach (var picture in body.QuerySelectorAll("picture")) picture.Replace(ImageOf(picture, site));
        foreach (var scroll in body.QuerySelectorAll("div.scroll")) scroll.Replace([.. scroll.ChildNodes]);
        foreach (var fold in body.QuerySelectorAll($"details.{Spoiler}.{Inline}")) fold.Replace(HiddenIn(fold, document));
        foreach (var block in body.QuerySelectorAll("div.p")) block.Replace(As("p", block, document));
        foreach (var place in body.QuerySelectorAll("span[id]:empty")) place.Remove();
        foreach (var element in body.QuerySelectorAll("*"))
            foreach (var name in OfPages) element.RemoveAttribute(name);
        return WithShortcodes(body.InnerHtml);
    }

    /// <summary>The HTML of a comment.</summary>
    /// <param name="markdown">The comment.</param>
    public static string OfComment(string markdown)
    {
        using var document = new HtmlParser().ParseDocument(CommentHtml.ForPage(markdown));
        if (document.Body is not { } body) return "";
        foreach (var fold in body.QuerySelectorAll($"details.{Spoiler}")) fold.Replace(HiddenIn(fold, document));
        return WithShortcodes(body.InnerHtml);
    }

    /// <summary>A bracket of the text begins no shortcode.</summary>
    private static string WithShortcodes(string html) =>
        html.Replace("[", "&#91;").Replace($"<{Spoiler}>", $"[{Spoiler}]").Replace($"</{Spoiler}>", $"[/{Spoiler}]");

    private static INode ImageOf(IElement picture, Uri site)
    {
        if (picture.QuerySelector("img") is not { } image) return picture.Owner!.CreateTextNode(""); // Not null: it was parsed into one.
        image.SetAttribute("src", new Uri(site, image.GetAttribute("src")).AbsoluteUri);
        return image;
    }

    private static IElement HiddenIn(IElement fold, IHtmlDocument document)
    {
        fold.QuerySelector("summary")?.Remove();
        return As(Spoiler, fold, document);
    }

    private static IElement As(string name, IElement element, IHtmlDocument document)
    {
        var other = document.CreateElement(name);
        foreach (var child in element.ChildNodes.ToList()) other.AppendChild(child);
        return other;
    }
}
