using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Rendering;

/// <summary>Writes a body for feeds, which have no ids and classes, and a link for what only the page may show.</summary>
internal sealed class FeedWriter(IHtmlDocument document, Uri permalink, Func<ImageId, Picture?> pictures) : BodyWriter(document, pictures)
{
    /// <summary>What the link to a spoiler says.</summary>
    internal const string LinkText = "Spoiler: read it on the page";

    internal override string Write() => base.Write().Trim();

    protected override string Show(Picture picture, string? alt) => PictureHtml.InFeed(picture, alt);

    protected override void Write(IElement element)
    {
        if (element is IHtmlDetailsElement) WriteLink(element.Id, isBlock: element.ClassName == SpoilerFolding.BlockClass);
        else if (IsHiddenNote(element)) WriteNote(element);
        else base.Write(element);
    }

    protected override bool IsWritten(IAttr attribute) => attribute.LocalName is not ("id" or "class");

    private static bool IsHiddenNote(IElement element) =>
        element is IHtmlListItemElement && Anchors.IsFootnote(element)
            && element is { ChildElementCount: 1, FirstElementChild: IHtmlDetailsElement };

    private void WriteNote(IElement note)
    {
        Html.Append("<li>");
        WriteLink(note.Id, isBlock: false);
        Html.Append("</li>");
    }

    private void WriteLink(string? id, bool isBlock)
    {
        if (isBlock) Html.Append("<p>");
        var link = Document.CreateElement(KnownElements.Alias + "a");
        link.SetAttribute("href", $"{permalink.AbsoluteUri}#{id}");
        link.TextContent = LinkText;
        base.Write(link);
        if (isBlock) Html.Append("</p>");
    }
}
