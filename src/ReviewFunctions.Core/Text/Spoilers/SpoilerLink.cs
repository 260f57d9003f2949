using AngleSharp.Dom;
using Markdig.Renderers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>What stands for a spoiler in feeds.</summary>
internal static class SpoilerLink
{
    internal const string Class = "spoiler";

    private const string Text = "Spoiler: read it on the page";

    internal static void Write(HtmlRenderer renderer, Uri permalink, int number) =>
        renderer.Write("<a class=\"").Write(Class).Write("\" href=\"").WriteEscapeUrl(permalink.AbsoluteUri).Write($"#spoiler-{number}\">").Write(Text).Write("</a>");

    /// <summary>A link to an id on the page, for what was not written in our own syntax.</summary>
    internal static IElement Create(IDocument document, Uri permalink, string id)
    {
        var link = document.CreateElement("a");
        link.ClassName = Class;
        link.SetAttribute("href", $"{permalink.AbsoluteUri}#{id}");
        link.TextContent = Text;
        return link;
    }
}
