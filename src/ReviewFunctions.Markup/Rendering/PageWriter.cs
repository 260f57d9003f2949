using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Rendering;

/// <summary>
/// Writes a body for its page: images load late, and tables and code scroll. The id of what is folded stands on the first element inside
/// of it, since browsers open what a link leads into, and not what it leads to.
/// </summary>
internal sealed class PageWriter(IHtmlDocument document, Func<ImageId, Picture?> pictures) : BodyWriter(document, pictures)
{
    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries;

    private const char[]? Space = null;

    private const string Folds = "details,div";

    private readonly bool _hasFolds = document.QuerySelector(Folds) is not null;
    private readonly List<BodyHeading> _headings = [];

    /// <summary>The headings that were written, but for those that are folded away.</summary>
    internal IReadOnlyList<BodyHeading> Headings => _headings;

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
            if (HasPlaceOfFold(element)) Html.Append("<span id=\"").Append(element.ParentElement?.Id).Append("\"></span>");
        }
    }

    protected override bool IsWritten(IAttr attribute) =>
        attribute is not { Name: "id", OwnerElement: IHtmlDetailsElement details } || !details.Children.Any(HasPlaceOfFold);

    /// <summary>Heading elements hold phrasing content only, which <c>details</c> is not.</summary>
    protected override void WriteHeading(IElement heading, int level)
    {
        if (heading.Id is { Length: > 0 } id && heading.Closest("details") is null)
            _headings.Add(new BodyHeading(level, id, string.Join(' ', Anchors.TextOf(heading).Split(Space, Words))));
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

    /// <summary>Whether the id of what is folded belongs behind this element: it is the label that stays to be seen.</summary>
    private static bool HasPlaceOfFold(IElement element) =>
        element.LocalName == "summary" && element.ParentElement is IHtmlDetailsElement { Id.Length: > 0 };

    private bool HasFold(IElement element) => _hasFolds && element.QuerySelector(Folds) is not null;

    /// <summary>A content security policy may forbid style attributes, so a column's alignment becomes a class.</summary>
    private static void NameAlignment(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        element.RemoveAttribute("style");
        if (style.Contains("center")) element.ClassName = "center";
        if (style.Contains("right")) element.ClassName = "right";
    }
}
