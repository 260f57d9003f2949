using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Outbox;

/// <summary>
/// Where a review stands at one of its revisions, or at several: names alone, and nothing of what it says. It is the payload of
/// <see cref="ReviewChanged"/>.
/// </summary>
public sealed class ReviewNames
{
    /// <summary>Names in other scripts are stored as they are, not as escapes twice as long. Nobody puts this JSON into a page.</summary>
    private readonly HashSet<Slug> _slugs = [];
    private readonly HashSet<FormerPath> _formerPaths = [];
    private readonly Dictionary<PointerList, Channel> _channels = [];
    private readonly Dictionary<PointerList, Channel> _works = [];
    private readonly HashSet<DateTimeOffset> _published = [];
    private readonly HashSet<DateTimeOffset> _due = [];
    private readonly HashSet<DateTimeOffset> _saved = [];
    private readonly HashSet<ReviewStatus> _unseen = [];
    private readonly HashSet<ReviewId> _originals = [];

    /// <summary>The slugs that it has or had.</summary>
    public IReadOnlyCollection<Slug> Slugs => _slugs;

    /// <summary>Where it was before the site was here.</summary>
    public IReadOnlyCollection<FormerPath> FormerPaths => _formerPaths;

    /// <summary>The channels that show or showed it; none for a review that never was public.</summary>
    public IReadOnlyCollection<Channel> Channels => _channels.Values;

    /// <summary>The channels of what it is or was about, while it was public.</summary>
    public IReadOnlyCollection<Channel> Works => _works.Values;

    /// <summary>When it was published, if readers see or saw it: where it stands in lists, sitemaps and archives.</summary>
    public IReadOnlyCollection<DateTimeOffset> Published => _published;

    /// <summary>The reviews that it says or said in another language.</summary>
    public IReadOnlyCollection<ReviewId> Originals => _originals;

    /// <summary>
    /// Whether the review stands after the change where it stood before, among those of its month: readers saw it and still see it. So
    /// every other review stands where it stood.
    /// </summary>
    public bool KeepsPlace { get; private init; }

    /// <summary>Whether the review is in the lists that it was in, where it was.</summary>
    public bool KeepsLists { get; private init; }

    /// <summary>Whether readers see it, and never saw it before.</summary>
    public bool IsFirst { get; private init; }

    /// <summary>Whether readers saw it and see it, and what other pages show of it, where they lead to it, is as it was.</summary>
    public bool KeepsLinks { get; private init; }

    /// <summary>The names of a review, before and after a change.</summary>
    /// <param name="revisions">The revisions; <see langword="null"/> among them stands for none.</param>
    public static ReviewNames Of(params ReadOnlySpan<Review?> revisions)
    {
        var names = new ReviewNames
        {
            KeepsPlace = revisions is [{ IsPublic: true } before, { IsPublic: true } after] && before.Published == after.Published,
            KeepsLists = revisions is [{ IsPublic: true } left, { IsPublic: true } right] && ListsOf(left).SetEquals(ListsOf(right)),
            IsFirst = revisions is [null or { Published: null }, { IsPublic: true }],
            KeepsLinks = revisions is [{ IsPublic: true } old, { IsPublic: true } now] && Equals(LinkOf(old), LinkOf(now)),
        };
        foreach (var revision in revisions)
            if (revision is not null) names.Add(revision);
        return names;
    }

    /// <summary>Takes in the names of a revision.</summary>
    public void Add(Review revision)
    {
        _slugs.UnionWith([revision.Slug, .. revision.FormerSlugs]);
        _formerPaths.UnionWith(revision.FormerPaths);
        _saved.Add(revision.Saved);
        if (revision.Content.TranslationOf is { } original) _originals.Add(original);
        if (Pointer.IsUnseen(revision.Status)) _unseen.Add(revision.Status);
        if (revision is { Status: ReviewStatus.Scheduled, Due: { } due }) _due.Add(due);
        if (revision is not { IsPublic: true, Published: { } published }) return;
        _published.Add(published);
        foreach (var channel in Channel.Of(revision.Content)) _channels.TryAdd(channel.List, channel);
        if (Channel.OfWork(revision.Content.Subject) is { } work) _works.TryAdd(work.List, work);
    }

    /// <summary>Takes in where readers knew a review.</summary>
    public void Add(IEnumerable<Slug> slugs, IEnumerable<FormerPath> formerPaths)
    {
        _slugs.UnionWith(slugs);
        _formerPaths.UnionWith(formerPaths);
    }

    /// <summary>Takes in other names.</summary>
    public void Add(ReviewNames others)
    {
        _slugs.UnionWith(others._slugs);
        _formerPaths.UnionWith(others._formerPaths);
        foreach (var channel in others.Channels) _channels.TryAdd(channel.List, channel);
        foreach (var work in others.Works) _works.TryAdd(work.List, work);
        _published.UnionWith(others._published);
        _due.UnionWith(others._due);
        _saved.UnionWith(others._saved);
        _unseen.UnionWith(others._unseen);
        _originals.UnionWith(others._originals);
    }

    /// <summary>The pointers that lead or led to the review, and perhaps some that never did.</summary>
    public IEnumerable<Pointer> PointersTo(ReviewId review) =>
    [
        Pointer.InEvery(review),
        .. _saved.Select(time => Pointer.InList(PointerList.Edited, time, review)),
        .. _published.SelectMany(time => _channels.Keys.Concat(_works.Keys).Select(list => Pointer.InList(list, time, review))),
        .. _due.Select(time => Pointer.InScheduled(time, review)),
        .. _published.Count > 0 ? _slugs.Select(slug => Pointer.AtPage(slug, review)) : [],
        .. _unseen.Select(status => Pointer.InUnseen(status, review)),
    ];

    /// <summary>The names as JSON, which stores keep: its members never change their names.</summary>
    public byte[] ToJson() => JsonFormat.Bytes(ToJsonObject());

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <returns>
    /// <see langword="null"/> for nothing and for what a newer version has written in another way: the revisions say the same.
    /// </returns>
    public static ReviewNames? TryParse(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty) return null;
        try
        {
            return JsonNode.Parse(json) is JsonObject stored ? Parse(stored) : null;
        }
        catch (Exception other) when (other is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What other pages show of a review, and what decides whether they show it.</summary>
    private static object LinkOf(Review review) => (review.Slug, review.Published, review.Content.Headline, review.Content.Language,
        review.Content.Subject.Title, review.Content.Rating, review.Content.Column, review.Content.Author,
        review.Content.TranslationOf, review.ReadOn is null);

    private static HashSet<Pointer> ListsOf(Review review) =>
        [.. Pointer.Of(review).Where(pointer => pointer.Key != review.Slug.ToString())];

    private JsonObject ToJsonObject()
    {
        var json = new JsonObject
        {
            ["slugs"] = Array(_slugs.Select(slug => slug.ToString())),
            ["paths"] = Array(_formerPaths.Select(path => path.ToString())),
            ["lists"] = Array(_channels.Keys.Select(list => list.Name)),
            ["published"] = Array(_published.Select(time => $"{time.UtcDateTime:O}")),
            ["due"] = Array(_due.Select(time => $"{time.UtcDateTime:O}")),
        };
        // All are absent in messages of a former version, which did not know them.
        if (_saved.Count > 0) json["saved"] = Array(_saved.Select(time => $"{time.UtcDateTime:O}"));
        if (_unseen.Count > 0) json["unseen"] = Array(_unseen.Select(EnumNames.Of));
        if (_works.Count > 0) json["works"] = Array(_works.Keys.Select(list => list.Name));
        if (_originals.Count > 0) json["originals"] = Array(_originals.Select(id => id.ToString()));
        if (KeepsPlace) json["keepsPlace"] = true;
        if (KeepsLists) json["keepsLists"] = true;
        if (KeepsLinks) json["keepsLinks"] = true;
        if (IsFirst) json["isFirst"] = true;
        return json;
    }

    private static ReviewNames Parse(JsonObject stored)
    {
        var names = new ReviewNames
        {
            KeepsPlace = IsSet("keepsPlace"),
            KeepsLists = IsSet("keepsLists"),
            KeepsLinks = IsSet("keepsLinks"),
            IsFirst = IsSet("isFirst"),
        };
        names._slugs.UnionWith(Strings(stored["slugs"]).Select(Slug.Parse));
        names._formerPaths.UnionWith(Strings(stored["paths"]).Select(FormerPath.Parse));
        names._published.UnionWith(Strings(stored["published"]).Select(Time));
        names._due.UnionWith(Strings(stored["due"]).Select(Time));
        if (stored["saved"] is { } saved) names._saved.UnionWith(Strings(saved).Select(Time));
        if (stored["unseen"] is { } unseen) names._unseen.UnionWith(Strings(unseen).Select(Unseen));
        if (stored["originals"] is { } originals) names._originals.UnionWith(Strings(originals).Select(ReviewId.Parse));
        ReadChannels(stored["lists"], names._channels);
        if (stored["works"] is { } works) ReadChannels(works, names._works);
        return names;

        bool IsSet(string name) => stored[name]?.GetValue<bool>() ?? false;
    }

    private static void ReadChannels(JsonNode? lists, Dictionary<PointerList, Channel> into)
    {
        foreach (var name in Strings(lists))
        {
            var channel = Channel.Parse(new PointerList(name));
            into[channel.List] = channel;
        }
    }

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private static IEnumerable<string> Strings(JsonNode? array) =>
        (array?.AsArray() ?? throw new FormatException("A member is missing.")).Select(value => value?.GetValue<string>() ?? "");

    private static ReviewStatus Unseen(string name) =>
        EnumNames.TryParse<ReviewStatus>(name, out var status) && Pointer.IsUnseen(status)
            ? status
            : throw new FormatException("Not a status with a list of its own.");

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind);
}
