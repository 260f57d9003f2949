using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Core.Text;

/// <summary>Makes HTML of comments.</summary>
public static class CommentHtml
{
    /// <summary>The comment for feed readers, without spoilers and with absolute addresses only.</summary>
    public static string ForFeed(string markdown, Uri permalink) => BodyHtml.ForFeed(markdown, permalink, ShownImages.None);

    /// <summary>How the comment starts: plain text without spoilers.</summary>
    public static string? Excerpt(string markdown) => BodyHtml.Excerpt(markdown);
}
