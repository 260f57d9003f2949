namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// Where a feed stands in the complete history of reviews (<see href="https://www.rfc-editor.org/rfc/rfc5005#section-4">RFC 5005, 4</see>),
/// by the folders of its neighbours, each of which has the same formats under the same names.
/// </summary>
public sealed record FeedHistory
{
    /// <summary>The folder of the archive with what is older; <see langword="null"/> where the history begins.</summary>
    public Uri? Previous { get; init; }

    /// <summary>The folder of the archive with what is newer.</summary>
    public Uri? Next { get; init; }

    /// <summary>The folder of the feed to subscribe to, for an archive; <see langword="null"/> for that feed itself.</summary>
    public Uri? Current { get; init; }

    /// <summary>Whether it is an archive.</summary>
    public bool IsArchive => Current is not null;

    /// <summary>Its links in one format, each with its relation.</summary>
    internal IEnumerable<(string Relation, Uri Address)> LinksIn(FeedFormat format)
    {
        if (Current is not null) yield return ("current", format.AddressIn(Current));
        if (Previous is not null) yield return ("prev-archive", format.AddressIn(Previous));
        if (Next is not null) yield return ("next-archive", format.AddressIn(Next));
    }
}
