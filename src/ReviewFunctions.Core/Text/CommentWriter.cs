using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes a comment that is sanitised, without ids, which are its review's, and with links that lend nobody the site's good name.</summary>
/// <param name="document">The comment.</param>
/// <param name="permalink">Where what a feed hides is to be read; <see langword="null"/> on that page itself.</param>
internal sealed class CommentWriter(IHtmlDocument document, Uri? permalink) : BodyWriter(document, ShownImages.None)
{
    /// <summary>What search engines and browsers are told of links by strangers (<see href="https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links">qualifying links</see>).</summary>
    private const string Relation = "nofollow ugc noopener";

    private const string LinkName = AllowedHtml.Alias + "a";

    internal override string Write() => base.Write().Trim();

    /// <summary>There are none in a comment.</summary>
    protected override string Picture(Image image, string? alt) => "";

    protected override void Write(IElement element)
    {
        if (element.LocalName == LinkName && permalink is not null && element.ClassName == FeedSpoilers.LinkClass) element.SetAttribute("href", permalink.AbsoluteUri);
        else if (element.LocalName == LinkName) element.SetAttribute("rel", Relation);
        base.Write(element);
    }

    protected override bool IsWritten(IAttr attribute) => attribute.LocalName != "id" && (permalink is null || attribute.LocalName != "class");
}
