using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Documents;

/// <summary>
/// What other systems call their feeds. Their readers come with these names when a site moves here, and are led on to the feed of the same
/// format, of the site or of a channel. A document that really has such a name, as a former path of a review may, comes first.
/// </summary>
internal static class FeedAlias
{
    private static readonly (string Name, FeedFormat Format)[] Aliases =
    [
        ("feed/atom", FeedFormat.Atom),
        ("feed/rss2", FeedFormat.Rss),
        ("feed/rss", FeedFormat.Rss),
        ("feed", FeedFormat.Rss),
        ("rss", FeedFormat.Rss),
        ("rss.xml", FeedFormat.Rss),
        ("index.xml", FeedFormat.Rss),
        ("atom.xml", FeedFormat.Atom),
    ];

    /// <summary>The path of the feed that a path without leading slash stands for; <see langword="null"/> if it is no such name.</summary>
    public static string? FeedFor(string path)
    {
        var address = path.EndsWith('/') ? path[..^1] : path;
        foreach (var (name, format) in Aliases)
        {
            if (!address.EndsWith(name, StringComparison.Ordinal)) continue;
            var folder = address[..^name.Length];
            if (folder.Length == 0 || folder.EndsWith('/')) return DocumentPath.For(folder + format.FileName);
        }
        return null;
    }
}
