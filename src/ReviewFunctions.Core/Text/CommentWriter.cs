using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes a comment that is sanitised: each of its links says that nobody vouches for it.</summary>
/// <param name="document">The comment.</param>
/// <param name="permalink">Where feeds send readers for what is hidden; <see langword="null"/> for the page itself.</param>
internal sealed class CommentWriter(IHtmlDocument document, Uri? permalink) : BodyWriter(document, ShownImages.None)
{
    private const string Link = AllowedHtml.Alias + "a";

    internal override string Write() => base.Write().Trim();

    /// <summary>Comments show no images.</summary>
    protected override string Picture(Image image, string? alt) => "";

    protected override void Write(IElement element)
    {
        if (element.LocalName == Link) Complete(element);
        if (permalink is null && element is IHtmlPreElement) element.SetAttribute("tabindex", "0");
        base.Write(element);
    }

    protected override bool IsWritten(IAttr attribute) => permalink is null || attribute.LocalName != "class";

    private void Complete(IElement link)
    {
        if (permalink is not null && link.ClassName == FeedSpoilers.LinkClass) link.SetAttribute("href", permalink.AbsoluteUri);
        else if (!CommentLinks.IsAllowed(link.GetAttribute("href"))) link.RemoveAttribute("href");
        link.SetAttribute("rel", CommentLinks.Rel);
    }
}
