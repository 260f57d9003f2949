using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Channels;

/// <summary>
/// A list of reviews that readers can look at and subscribe to: all of them, or those with a tag, an author, a kind, a column or a
/// provider. That of a work is there as soon as the work has several reviews, and has no feeds.
/// </summary>
/// <param name="Kind">What its reviews have in common.</param>
/// <param name="Key">Its name in keys and paths; empty for all.</param>
/// <param name="Label">Its name for people, as it was first spelt.</param>
public sealed record Channel(ChannelKind Kind, string Key, string Label)
{
    /// <summary>How many reviews a work has at least that has a page.</summary>
    private const int FewestOfWork = 2;

    /// <summary>How much of the hash of a work its key has, in bytes.</summary>
    private const int BytesOfWork = 10;

    /// <summary>The channel that has every review.</summary>
    public static Channel All { get; } = new(ChannelKind.All, "", "");

    /// <summary>Its list of reviews.</summary>
    public PointerList List => Kind == ChannelKind.All ? PointerList.All : new PointerList($"{EnumNames.Of(Kind)}:{Key}");

    /// <summary>Where its documents are below the site's address, not escaped: nothing, or a path that ends in a slash.</summary>
    public string Folder => Kind == ChannelKind.All ? "" : $"{EnumNames.Of(Kind)}s/{Key}/";

    /// <summary>Whether readers can subscribe to it.</summary>
    public bool HasFeeds => Kind != ChannelKind.Work;

    /// <summary>How many reviews it has at least while indexes and sitemaps name it.</summary>
    public int Fewest => Kind == ChannelKind.Work ? FewestOfWork : 1;

    /// <summary>The channel under the name that its key alone gives it.</summary>
    public Channel Unnamed => Kind == ChannelKind.Kind ? this : this with { Label = ChannelKey.Read(Key) };

    /// <summary>Every channel that a review is in while it is public, the one of all first; not that of its work.</summary>
    public static IReadOnlyList<Channel> Of(ReviewContent review)
    {
        List<Channel> channels = [All, .. review.Tags.Select(tag => Named(ChannelKind.Tag, tag)), OfKind(review.Subject.Kind)];
        if (review.Author is { } author) channels.Add(OfAuthor(author));
        if (review.Column is { } column) channels.Add(Named(ChannelKind.Column, column));
        if (review.Subject.Provider is { } provider) channels.Add(Named(ChannelKind.Provider, provider));
        return channels;
    }

    /// <summary>
    /// The channel of what a review is about. The same work is what has the same identifier, or, for what has none, the same kind, year and
    /// title. Of several identifiers the one counts whose catalogue is first in the order of letters, in whatever order they were sent.
    /// </summary>
    /// <returns><see langword="null"/> for what has neither an identifier nor a year.</returns>
    public static Channel? OfWork(Subject subject)
    {
        var first = subject.Identifiers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Take(1).ToList();
        if (first is [var (catalogue, name)]) return OfWork($"{catalogue}:{Tag.Identity(name)}", subject.Title);
        if (subject.Year is not { } year) return null;
        var (kind, title) = (EnumNames.Of(subject.Kind), Tag.Identity(subject.Title));
        return OfWork(string.Create(CultureInfo.InvariantCulture, $"{year}:{kind}:{title}"), subject.Title);
    }

    /// <summary>The channel whose list this is, under the name that its key alone gives it.</summary>
    /// <exception cref="FormatException">It is not the list of a channel.</exception>
    public static Channel Parse(PointerList list)
    {
        if (list == PointerList.All) return All;
        var colon = list.Name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !EnumNames.TryParse<ChannelKind>(list.Name[..colon], out var kind))
            throw new FormatException("Not the list of a channel.");
        var key = list.Name[(colon + 1)..];
        if (kind != ChannelKind.Kind) return new Channel(kind, key, ChannelKey.Read(key));
        return EnumNames.TryParse<SubjectKind>(key, out var subject) ? OfKind(subject) : new Channel(kind, key, key);
    }

    /// <summary>
    /// The channel of a work, by what identifies it. A hash stands for that: it may be long, and nothing of it is to stay in addresses when
    /// its reviews are erased.
    /// </summary>
    private static Channel OfWork(string identity, string title) =>
        new(ChannelKind.Work, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, BytesOfWork)), title);

    /// <summary>The channel of a byline, by its id.</summary>
    public static Channel OfAuthor(string id) => new(ChannelKind.Author, id, id);

    /// <summary>The channel of a kind of thing.</summary>
    public static Channel OfKind(SubjectKind kind) => new(ChannelKind.Kind, EnumNames.Of(kind), SubjectText.Kind(kind));

    /// <summary>The channel of a tag, a column or a provider: all spellings that fold to one are one.</summary>
    public static Channel Named(ChannelKind kind, string spelling) => new(kind, ChannelKey.Of(Tag.Identity(spelling)), spelling.Trim());
}

/// <summary>What the reviews of a channel have in common.</summary>
public enum ChannelKind
{
    /// <summary>Nothing: it has every review.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>A tag.</summary>
    [JsonStringEnumMemberName("tag")]
    Tag,

    /// <summary>Whom they appear under.</summary>
    [JsonStringEnumMemberName("author")]
    Author,

    /// <summary>What kind of thing they are about.</summary>
    [JsonStringEnumMemberName("kind")]
    Kind,

    /// <summary>The column that they appeared in.</summary>
    [JsonStringEnumMemberName("column")]
    Column,

    /// <summary>Where the work is to be had.</summary>
    [JsonStringEnumMemberName("provider")]
    Provider,

    /// <summary>What they are about, where several are about the same.</summary>
    [JsonStringEnumMemberName("work")]
    Work,
}
