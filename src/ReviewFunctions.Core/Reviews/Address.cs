using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// What belongs to one review for good: its slug, one that it had before, a path from before the site was here, or the id by which feed
/// readers know it.
/// </summary>
public readonly record struct Address
{
    /// <summary>What the name of an id in feeds begins with. No slug has a vertical bar in it, and no path begins with a letter.</summary>
    public const string FeedIdPrefix = "feed|";

    private readonly string _name;

    private Address(string name) => _name = name;

    /// <summary>The address of a slug.</summary>
    public static Address Of(Slug slug) => new(slug.ToString());

    /// <summary>The address of a former path, which begins with a slash, as no slug does.</summary>
    public static Address Of(FormerPath path) => new(path.ToString());

    /// <summary>The address of an id in feeds, to the character.</summary>
    public static Address OfFeedId(string feedId) => new(FeedIdPrefix + feedId);

    /// <summary>The slug, the path, or the id in feeds behind <see cref="FeedIdPrefix"/>.</summary>
    public override string ToString() => _name;
}
