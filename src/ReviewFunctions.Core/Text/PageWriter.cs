using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes a body for its page: images load late, tables and code scroll, and each <c>details</c> has an id.</summary>
internal sealed class PageWriter : BodyWriter
{
    internal PageWriter(IHtmlDocument document, ShownImages images)
        : base(document, images)
    {
        RawDetails.Number(document);
    }

    protected override string Picture(Image image, string? alt) => PictureHtml.OnPage(image, alt, isFirst: false);

    protected override void Write(IElement element)
    {
        if (element is IHtmlImageElement) element.SetAttribute("loading", "lazy");
        if (element is IHtmlPreElement) element.SetAttribute("tabindex", "0"); // It scrolls, and not everybody has a mouse.
        if (element.HasAttribute("style")) NameAlignment(element);
        if (element is IHtmlTableElement)
        {
            Html.Append("<div class=\"scroll\" tabindex=\"0\">");
            base.Write(element);
            Html.Append("</div>");
        }
        else if (Level(element) is > 0 and var level && element.QuerySelector("details") is not null)
        {
            WriteRoomy(element, level);
        }
        else
        {
            base.Write(element);
        }
    }

    /// <summary>Heading elements hold phrasing content only, which <c>details</c> is not.</summary>
    private void WriteRoomy(IElement heading, int level)
    {
        heading.ClassName = $"h{level}";
        heading.SetAttribute("role", "heading");
        heading.SetAttribute("aria-level", $"{level}");
        WriteAs("div", heading);
    }

    /// <summary>A content security policy may forbid style attributes, so a column's alignment becomes a class.</summary>
    private static void NameAlignment(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        element.RemoveAttribute("style");
        if (style.Contains("center")) element.ClassName = "center";
        if (style.Contains("right")) element.ClassName = "right";
    }
}
