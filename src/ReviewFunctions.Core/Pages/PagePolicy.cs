namespace ReviewFunctions.Core.Pages;

/// <summary>
/// What pages may load (<see href="https://www.w3.org/TR/CSP3/">Content Security Policy</see>), but for who may frame them, which only a
/// header can say.
/// </summary>
public static class PagePolicy
{
    /// <summary>Any page: its own pictures, styles and script, and pictures from elsewhere; no script that is written into it.</summary>
    public const string Usual =
        "default-src 'none'; img-src 'self' https: data:; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'";

    /// <summary>The page that searches: the same, and what the search reads.</summary>
    public const string OfSearch = $"{Usual}; connect-src 'self'";
}
