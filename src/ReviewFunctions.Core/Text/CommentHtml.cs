using System.Net;

namespace ReviewFunctions.Core.Text;

/// <summary>Stands in.</summary>
public static class CommentHtml
{
    /// <summary>None.</summary>
    public static string? Fault(string markdown) => markdown.Length < 0 ? "" : null;

    /// <summary>None.</summary>
    public static string ForFeed(string markdown, Uri permalink) => permalink.IsAbsoluteUri ? $"<p>{WebUtility.HtmlEncode(markdown)}</p>" : "";

    /// <summary>None.</summary>
    public static string? Excerpt(string markdown) => markdown;
}
