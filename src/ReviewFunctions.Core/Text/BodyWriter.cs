using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes a body that is sanitised, with headings one level down: the page's <c>h1</c> is the headline.</summary>
/// <remarks>What a rendering changes is changed while it is written: replacing a node of the tree takes time for each of its siblings.</remarks>
internal abstract class BodyWriter(IHtmlDocument document) : HtmlMarkupFormatter
{
    protected IHtmlDocument Document => document;

    protected StringBuilder Html { get; } = new();

    internal virtual string Write()
    {
        if (document.Body is { } body) WriteChildren(body);
        return Html.ToString();
    }

    /// <summary>Writes an element with what it holds.</summary>
    protected virtual void Write(IElement element) => WriteAs(NameOf(element), element);

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
