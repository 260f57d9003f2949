using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes a body that is sanitised, with headings one level down: the page's <c>h1</c> is the headline.</summary>
/// <remarks>What a rendering changes is changed while it is written: replacing a node of the tree takes time for each of its siblings.</remarks>
internal abstract class BodyWriter(IHtmlDocument document, ShownImages images) : HtmlMarkupFormatter
{
    private const string FigureName = "figure", CaptionName = "figcaption";

    protected IHtmlDocument Document => document;

    protected StringBuilder Html { get; } = new();

    internal virtual string Write()
    {
        if (document.Body is { } body) WriteChildren(body);
        return Html.ToString();
    }

    protected ShownImages Images => images;

    /// <summary>Writes an element with what it holds. An uploaded image that is not to be had is left out, and its figure with it.</summary>
    protected virtual void Write(IElement element)
    {
        if (IsUploaded(element)) WritePicture(element);
        else if (element.LocalName == FigureName && element.Children.FirstOrDefault(IsUploaded) is { } lost && Find(lost) is null) return;
        else if (element.LocalName == CaptionName && element.PreviousElementSibling is { } above && IsUploaded(above) && Find(above) is { } image) WriteCaption(element, image);
        else WriteAs(NameOf(element), element);
    }

    /// <summary>An uploaded image as it is shown.</summary>
    /// <param name="image">The image.</param>
    /// <param name="alt">What the body says of it, if anything.</param>
    protected abstract string Picture(Image image, string? alt);

    protected void WriteAs(string name, IElement element)
    {
        Html.Append('<').Append(name);
        foreach (var attribute in element.Attributes.Where(IsWritten)) Html.Append(' ').Append(Attribute(attribute));
        Html.Append('>');
        if (element.Flags.HasFlag(NodeFlags.SelfClosing)) return;
        // A line break right behind the tag is not part of the text.
        if (element is IHtmlPreElement && element.FirstChild is IText text && text.Data.StartsWith('\n')) Html.Append('\n');
        WriteChildren(element);
        Html.Append("</").Append(name).Append('>');
    }

    protected virtual bool IsWritten(IAttr attribute) => true;

    /// <summary>A heading's level as it is written, from 2; 0 for other elements.</summary>
    protected static int Level(IElement element) => element is IHtmlHeadingElement ? Math.Min(element.LocalName[1] - '0' + 1, 6) : 0;

    private static bool IsUploaded(IElement element) =>
        element is IHtmlImageElement && element.GetAttribute("src")?.TrimStart().StartsWith(BodyImages.Scheme, StringComparison.OrdinalIgnoreCase) == true;

    private Image? Find(IElement picture) => images.Find(BodyImages.IdOf(picture.GetAttribute("src")));

    private void WritePicture(IElement picture)
    {
        if (Find(picture) is not { } image) return;
        Html.Append(Picture(image, picture.GetAttribute("alt")));
        if (picture.ParentElement?.LocalName == FigureName && picture.NextElementSibling?.LocalName != CaptionName) Html.Append(PictureHtml.OwnCaption(image));
    }

    private void WriteCaption(IElement caption, Image image)
    {
        Html.Append('<').Append(CaptionName).Append('>');
        WriteChildren(caption);
        Html.Append(PictureHtml.CreditBehindText(image)).Append("</").Append(CaptionName).Append('>');
    }

    private static string NameOf(IElement element)
    {
        if (Level(element) is > 0 and var level) return $"h{level}";
        return element.LocalName.StartsWith(AllowedHtml.Alias, StringComparison.Ordinal) ? element.LocalName[AllowedHtml.Alias.Length..] : element.LocalName;
    }

    private void WriteChildren(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Html.Append(Text(text));
            if (child is IElement element) Write(element);
        }
    }
}
