namespace ReviewFunctions.Core.Text;

/// <summary>Stands in.</summary>
public static class CommentHtml
{
    /// <summary>None.</summary>
    public static string? Fault(string markdown) => markdown.Length < 0 ? "" : null;
}
