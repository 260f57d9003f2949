using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;
using ReviewFunctions.Markup.Parsing;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Rendering;

/// <summary>Writes a comment that is sanitised: each of its links says that nobody vouches for it.</summary>
/// <param name="document">The comment.</param>
/// <param name="permalink">Where feeds send readers for what is hidden; <see langword="null"/> for the page itself.</param>
internal sealed class CommentWriter(IHtmlDocument document, Uri? permalink) : BodyWriter(document, _ => null)
{
    private const string Link = KnownElements.Alias + "a";

    internal override string Write() => base.Write().Trim();

    /// <summary>Comments show no images.</summary>
    protected override string Show(Picture picture, string? alt) => "";

    protected override void Write(IElement element)
    {
        if (element is IHtmlDetailsElement && permalink is not null)
        {
            WriteFold(element, permalink);
            return;
        }

        if (element is IHtmlParagraphElement && permalink is null && element.QuerySelector("details") is not null)
        {
            element.ClassName = "p";
            WriteAs("div", element);
            return;
        }

        if (element.LocalName == Link) Complete(element);
        if (permalink is null && element is IHtmlPreElement) element.SetAttribute("tabindex", "0");
        base.Write(element);
    }

    protected override bool IsWritten(IAttr attribute) =>
        attribute.LocalName != "id" && (permalink is null || attribute.LocalName != "class");

    private void WriteFold(IElement details, Uri comment)
    {
        var isBlock = details.ClassName != SpoilerFolding.InlineClass;
        if (isBlock) Html.Append("<p>");
        var link = Document.CreateElement(Link);
        link.SetAttribute("href", comment.AbsoluteUri);
        link.SetAttribute("rel", CommentLinks.Rel);
        link.TextContent = FeedWriter.LinkText;
        base.Write(link);
        if (isBlock) Html.Append("</p>");
    }

    private static void Complete(IElement link)
    {
        if (!CommentLinks.IsAllowed(link.GetAttribute("href"))) link.RemoveAttribute("href");
        link.SetAttribute("rel", CommentLinks.Rel);
    }
}
