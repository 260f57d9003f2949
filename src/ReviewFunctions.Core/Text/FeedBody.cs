using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Last touches to a body for feeds.</summary>
internal static class FeedBody
{
    /// <summary>Replaces what only the page may show: <c>details</c> elements of the editor's own, and the footnotes that only they refer to.</summary>
    internal static void HideSpoilers(IHtmlDocument document, Uri permalink)
    {
        PageBody.NumberRawDetails(document);
        foreach (var details in document.QuerySelectorAll("details").ToList())
        {
            details.Replace(SpoilerLink.Create(document, permalink, details.Id ?? ""));
        }

        foreach (var note in Footnotes.Orphans(document))
        {
            note.InnerHtml = "";
            note.AppendChild(SpoilerLink.Create(document, permalink, note.Id ?? ""));
        }
    }

    internal static string Write(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[id],[class]"))
        {
            element.RemoveAttribute("id");
            element.RemoveAttribute("class");
        }

        return document.Body?.InnerHtml.Trim() ?? "";
    }
}
