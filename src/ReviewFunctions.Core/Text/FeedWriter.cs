using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes a body for feeds, which have no ids and classes, and a link for what only the page may show.</summary>
internal sealed class FeedWriter : BodyWriter
{
    private readonly Uri _permalink;
    private readonly IReadOnlySet<IElement> _hiddenNotes;

    internal FeedWriter(IHtmlDocument document, Uri permalink, ShownImages images)
        : base(document, images)
    {
        _permalink = permalink;
        RawDetails.Number(document);
        _hiddenNotes = RawDetails.NotesOf(document);
    }

    internal override string Write() => base.Write().Trim();

    protected override string Picture(Image image, string? alt) => PictureHtml.InFeed(Images, image, alt);

    protected override void Write(IElement element)
    {
        if (element is IHtmlDetailsElement)
        {
            base.Write(LinkTo(element));
        }
        else if (_hiddenNotes.Contains(element))
        {
            Html.Append("<li>");
            base.Write(LinkTo(element));
            Html.Append("</li>");
        }
        else
        {
            base.Write(element);
        }
    }

    protected override bool IsWritten(IAttr attribute) => attribute.LocalName is not ("id" or "class");

    private IElement LinkTo(IElement hidden)
    {
        var link = Document.CreateElement(AllowedHtml.Alias + "a");
        link.SetAttribute("href", $"{_permalink.AbsoluteUri}#{hidden.Id}");
        link.TextContent = FeedSpoilers.LinkText;
        return link;
    }
}
