namespace ReviewFunctions.Reviews.Site;

/// <summary>
/// The identity of a page of the site's own: a time-ordered UUID, version 7
/// (<see href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, 5.7</see>), written as 32 lower-case hexadecimal digits.
/// </summary>
public readonly record struct SitePageId
{
    private readonly ReviewId _value;

    private SitePageId(ReviewId value) => _value = value;

    /// <summary>The same id in the registry of addresses, which names whatever owns one by an id of a review's form.</summary>
    public ReviewId Owner => _value;

    /// <summary>The id that a request to make a page gives to it: a UUID of version 7.</summary>
    public static SitePageId Of(Guid request) => new(ReviewId.Of(request));

    /// <summary>The id of the page that owns an address, if a page does.</summary>
    public static SitePageId Of(ReviewId owner) => new(owner);

    /// <summary>Reads the 32 digits; <see langword="false"/> for another length, upper case or another version of UUID.</summary>
    public static bool TryParse(string? text, out SitePageId id)
    {
        var isId = ReviewId.TryParse(text, out var value);
        id = new SitePageId(value);
        return isId;
    }

    /// <summary>Reads an id that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static SitePageId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a page.");

    /// <summary>The 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => _value.ToString();
}
