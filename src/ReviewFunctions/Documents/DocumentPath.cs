using System.Text;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Documents;

/// <summary>Turns the path of a request into the path of a document.</summary>
internal static class DocumentPath
{
    /// <summary>The longest name of a blob, in characters.</summary>
    private const int MaxLength = 1024;

    /// <summary>
    /// The document for an address: itself, or the index document of one that ends in a slash. <see langword="null"/> when no document can
    /// have it.
    /// </summary>
    /// <param name="path">The path as the route gives it: decoded, without the leading slash.</param>
    public static string? For(string path)
    {
        if (path.Length > MaxLength - SiteAddresses.IndexDocument.Length || !IsText(path)) return null;
        var segments = path.Split('/');
        if (segments.SkipLast(1).Any(segment => segment.Length == 0) || segments.Any(segment => segment is "." or "..")) return null;
        var normal = path.Normalize(NormalizationForm.FormC);
        return segments[^1].Length == 0 ? normal + SiteAddresses.IndexDocument : normal;
    }

    private static bool IsText(string path)
    {
        foreach (var rune in path.EnumerateRunes())
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value == '\\') return false;
        return true;
    }
}
