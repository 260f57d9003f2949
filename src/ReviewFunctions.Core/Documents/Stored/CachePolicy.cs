namespace ReviewFunctions.Core.Documents.Stored;

/// <summary>
/// What caches may do with each kind of document (<see href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111, 5.2.2</see>).
/// </summary>
public static class CachePolicy
{
    /// <summary>Feeds: readers keep one for half an hour, shared caches for a minute.</summary>
    public const string Feed = "public, max-age=1800, s-maxage=60";

    /// <summary>Pages and what they link to: kept, and asked about every time.</summary>
    public const string Page = "max-age=0, must-revalidate";

    /// <summary>
    /// What never changes at its address, such as images, whose addresses hold a hash: kept for a year
    /// (<see href="https://www.rfc-editor.org/rfc/rfc8246">RFC 8246</see>).
    /// </summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>The way from a former address to the current one, which may change again.</summary>
    public const string Moved = "max-age=300";
}
