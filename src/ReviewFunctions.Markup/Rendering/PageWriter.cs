using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReviewFunctions.Markup.Rendering;

/// <summary>Writes a body for its page: images load late, and tables and code scroll.</summary>
internal sealed class PageWriter(IHtmlDocument document, Func<ImageId, Picture?> pictures) : BodyWriter(document, pictures)
{
    protected override string Show(Picture picture, string? alt) => PictureHtml.OnPage(picture, alt, isFirst: false);

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
        else if (element is IHtmlParagraphElement && HasFold(element))
        {
            WriteRoomy(element, "p");
        }
        else
        {
            base.Write(element);
        }
    }

    /// <summary>Heading elements hold phrasing content only, which <c>details</c> is not.</summary>
    protected override void WriteHeading(IElement heading, int level)
    {
        if (!HasFold(heading))
        {
            base.WriteHeading(heading, level);
            return;
        }

        heading.SetAttribute("role", "heading");
        heading.SetAttribute("aria-level", $"{level}");
        WriteRoomy(heading, $"h{level}");
    }

    /// <summary>Writes an element that cannot hold what is folded in it as one that can, and that looks alike.</summary>
    private void WriteRoomy(IElement element, string look)
    {
        element.ClassName = string.IsNullOrEmpty(element.ClassName) ? look : $"{look} {element.ClassName}";
        WriteAs("div", element);
    }

    private static bool HasFold(IElement element) => element.QuerySelector("details,div") is not null;

    /// <summary>A content security policy may forbid style attributes, so a column's alignment becomes a class.</summary>
    private static void NameAlignment(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        element.RemoveAttribute("style");
        if (style.Contains("center")) element.ClassName = "center";
        if (style.Contains("right")) element.ClassName = "right";
    }
}
