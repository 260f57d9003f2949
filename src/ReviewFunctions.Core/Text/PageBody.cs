using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReviewFunctions.Core.Text;

/// <summary>Last touches to a body for its page.</summary>
internal static class PageBody
{
    internal static string Arrange(IHtmlDocument document)
    {
        using (document)
        {
            NumberRawDetails(document);
            foreach (var image in document.QuerySelectorAll("img")) image.SetAttribute("loading", "lazy");
            foreach (var table in document.QuerySelectorAll("table").ToList()) LetScroll(table);
            foreach (var heading in document.QuerySelectorAll("h2,h3,h4,h5,h6").Where(heading => heading.QuerySelector("details") is not null).ToList()) MakeRoom(heading);
            foreach (var aligned in document.QuerySelectorAll("[style]")) NameAlignment(aligned);
            return document.Body?.InnerHtml ?? "";
        }
    }

    /// <summary>A <c>details</c> element of the editor's own gets an id for links from feeds, unless one of our spoilers holds it.</summary>
    internal static void NumberRawDetails(IDocument document)
    {
        var number = 0;
        foreach (var details in document.QuerySelectorAll("details:not([id])").Where(details => details.ParentElement?.Closest("details") is null))
        {
            details.Id = $"details-{++number}";
        }
    }

    private static void LetScroll(IElement table)
    {
        // A document that was parsed has an owner for each of its elements.
        var frame = table.Owner!.CreateElement("div");
        frame.ClassName = "scroll";
        frame.SetAttribute("tabindex", "0");
        table.Replace(frame);
        frame.AppendChild(table);
    }

    /// <summary>Heading elements hold phrasing content only, which <c>details</c> is not.</summary>
    private static void MakeRoom(IElement heading)
    {
        var level = heading.LocalName[1..];
        var roomy = heading.Rename("div");
        roomy.ClassName = $"h{level}";
        roomy.SetAttribute("role", "heading");
        roomy.SetAttribute("aria-level", level);
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
