using System.Text.Json.Serialization;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Channels;

/// <summary>
/// A list of reviews that readers can look at and subscribe to: all of them, or those with a tag, an author, a kind, a column or a
/// provider.
/// </summary>
/// <param name="Kind">What its reviews have in common.</param>
/// <param name="Key">Its name in keys and paths; empty for all.</param>
/// <param name="Label">Its name for people, as it was first spelt.</param>
public sealed record Channel(ChannelKind Kind, string Key, string Label)
{
    /// <summary>The channel that has every review.</summary>
    public static Channel All { get; } = new(ChannelKind.All, "", "");

    /// <summary>Its list of reviews.</summary>
    public PointerList List => Kind == ChannelKind.All ? PointerList.All : new PointerList($"{EnumNames.Of(Kind)}:{Key}");

    /// <summary>Where its documents are below the site's address, not escaped: nothing, or a path that ends in a slash.</summary>
    public string Folder => Kind == ChannelKind.All ? "" : $"{EnumNames.Of(Kind)}s/{Key}/";

    /// <summary>The channel under the name that its key alone gives it.</summary>
    public Channel Unnamed => Kind == ChannelKind.Kind ? this : this with { Label = ChannelKey.Read(Key) };

    /// <summary>Every channel that a review is in while it is public, the one of all first.</summary>
    public static IReadOnlyList<Channel> Of(ReviewContent review)
    {
        List<Channel> channels = [All, .. review.Tags.Select(tag => Named(ChannelKind.Tag, tag)), OfKind(review.Subject.Kind)];
        if (review.Author is { } author) channels.Add(OfAuthor(author));
        if (review.Column is { } column) channels.Add(Named(ChannelKind.Column, column));
        if (review.Subject.Provider is { } provider) channels.Add(Named(ChannelKind.Provider, provider));
        return channels;
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
}
