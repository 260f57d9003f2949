using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Rendering;

/// <summary>
/// Writes a body that is sanitised, with headings from <c>h2</c> on, since the page's <c>h1</c> is the headline, and no level skipped.
/// </summary>
/// <remarks>
/// What a rendering changes is changed while it is written: replacing a node of the tree takes time for each of its siblings.
/// </remarks>
internal abstract class BodyWriter(IHtmlDocument document, Func<ImageId, Picture?> pictures) : HtmlMarkupFormatter
{
    private const string FigureName = "figure", CaptionName = "figcaption";

    private readonly Stack<int> _above = [];

    protected IHtmlDocument Document => document;

    protected StringBuilder Html { get; } = new();

    internal virtual string Write()
    {
        if (document.Body is { } body) WriteChildren(body);
        return Html.ToString();
    }

    /// <summary>
    /// Writes an element with what it holds. An uploaded image that is not to be had is left out, and its figure with it.
    /// </summary>
    protected virtual void Write(IElement element)
    {
        if (IsUploaded(element)) WritePicture(element);
        else if (element.LocalName == FigureName && element.Children.FirstOrDefault(IsUploaded) is { } lost && Find(lost) is null) return;
        else if (element.LocalName == CaptionName
            && element.PreviousElementSibling is { } above && IsUploaded(above) && Find(above) is { } picture)
            WriteCaption(element, picture);
        else if (BeginLevel(element) is > 0 and var level) WriteHeading(element, level);
        else WriteAs(NameOf(element), element);
    }

    /// <summary>An uploaded image as it is shown.</summary>
    /// <param name="picture">The image.</param>
    /// <param name="alt">What the body says of it, if anything.</param>
    protected abstract string Show(Picture picture, string? alt);

    protected virtual void WriteHeading(IElement heading, int level) => WriteAs($"h{level}", heading);

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

    /// <summary>Begins a heading: its level is one below that of the nearest heading before it that is higher.</summary>
    /// <returns>The level, from 2; 0 for other elements.</returns>
    protected int BeginLevel(IElement element)
    {
        if (element is not IHtmlHeadingElement) return 0;
        var own = element.LocalName[1] - '0';
        while (_above.TryPeek(out var above) && above >= own) _above.Pop();
        _above.Push(own);
        return Math.Min(_above.Count + 1, 6);
    }

    private static bool IsUploaded(IElement element) =>
        element is IHtmlImageElement
            && element.GetAttribute("src")?.TrimStart().StartsWith(BodyImages.Scheme, StringComparison.OrdinalIgnoreCase) == true;

    private Picture? Find(IElement image) => BodyImages.IdOf(image.GetAttribute("src")) is { } id ? pictures(id) : null;

    private void WritePicture(IElement image)
    {
        if (Find(image) is not { } picture) return;
        Html.Append(Show(picture, image.GetAttribute("alt")));
        if (image.ParentElement?.LocalName == FigureName && image.NextElementSibling?.LocalName != CaptionName)
            Html.Append(PictureHtml.OwnCaption(picture));
    }

    private void WriteCaption(IElement caption, Picture picture)
    {
        Html.Append('<').Append(CaptionName).Append('>');
        WriteChildren(caption);
        Html.Append(PictureHtml.CreditBehindText(picture)).Append("</").Append(CaptionName).Append('>');
    }

    private static string NameOf(IElement element) =>
        element.LocalName.StartsWith(KnownElements.Alias, StringComparison.Ordinal)
            ? element.LocalName[KnownElements.Alias.Length..]
            : element.LocalName;

    private void WriteChildren(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Html.Append(Text(text));
            if (child is IElement element) Write(element);
        }
    }
}
