using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// Completes what an editor types by what is in use: tags, columns and providers from the registry of channels, everything else from the
/// reviews that were saved last. Both are read once and kept for a moment, so a key that is pressed costs no storage call.
/// </summary>
public sealed class Completions(IChannelRegistry registry, ListingReader listings, TimeProvider time)
{
    /// <summary>The most that are offered.</summary>
    public const int MostOffered = 20;

    /// <summary>How many reviews are read, of those that were saved last.</summary>
    public const int MostReviews = 200;

    /// <summary>How many channels of a kind are read.</summary>
    public const int MostChannels = 1000;

    /// <summary>The fields that make channels, with what the names of their lists begin with.</summary>
    private static readonly (CompletedField Field, string Lists)[] Registered =
        [(CompletedField.Tag, "tag:"), (CompletedField.Column, "column:"), (CompletedField.Provider, "provider:")];

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Task<ILookup<CompletedField, string>>? _names;
    private DateTimeOffset _until;

    /// <summary>What is in use and begins with a text, then what has it elsewhere; neither case nor width matters.</summary>
    /// <param name="asked">The field, and what is typed.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IReadOnlyList<string>> FindAsync(CompletionRequest asked, CancellationToken cancel)
    {
        var typed = Tag.Identity(asked.Typed);
        return [.. (await NamesAsync().WaitAsync(cancel))[asked.Field]
            .Select(name => (Name: name, At: Tag.Identity(name).IndexOf(typed, StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At > 0)
            .Select(found => found.Name)
            .Take(MostOffered)];
    }

    /// <summary>What is kept, unless it is old or could not be read.</summary>
    private Task<ILookup<CompletedField, string>> NamesAsync()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_names is { IsFaulted: false } && now < _until) return _names;
            _until = now + Memory;
            return _names = ReadAsync();
        }
    }

    private async Task<ILookup<CompletedField, string>> ReadAsync()
    {
        List<(CompletedField Field, string Name)> names = [];
        foreach (var (field, kind) in Registered) names.AddRange((await ChannelsAsync(kind)).Select(label => (field, label)));
        var reviews = listings.WalkNewestAsync(PointerList.Edited, after: null, MostReviews, CancellationToken.None).Take(MostReviews);
        await foreach (var review in reviews) names.AddRange(NamesIn(review.Content.Subject));
        return names.Distinct().ToLookup(name => name.Field, name => name.Name);
    }

    private async Task<IEnumerable<string>> ChannelsAsync(string kind) =>
        from row in await registry.ListAsync(kind, MostChannels, CancellationToken.None)
        where row.HasReviews && row.Channel.List.Name.StartsWith(kind, StringComparison.Ordinal)
        select row.Channel.Label;

    private static IEnumerable<(CompletedField Field, string Name)> NamesIn(Subject subject)
    {
        yield return (CompletedField.Title, subject.Title);
        if (subject.Publisher is { } publisher) yield return (CompletedField.Publisher, publisher);
        foreach (var person in subject.People) yield return (CompletedField.Person, person.Name);
        foreach (var genre in subject.Genres) yield return (CompletedField.Genre, genre);
    }
}

/// <summary>A field that can be completed.</summary>
public enum CompletedField
{
    /// <summary>A tag of published reviews.</summary>
    [JsonStringEnumMemberName("tag")]
    Tag,

    /// <summary>A column of published reviews.</summary>
    [JsonStringEnumMemberName("column")]
    Column,

    /// <summary>A provider of published reviews.</summary>
    [JsonStringEnumMemberName("provider")]
    Provider,

    /// <summary>A publisher of works.</summary>
    [JsonStringEnumMemberName("publisher")]
    Publisher,

    /// <summary>The name of somebody who took part in a work.</summary>
    [JsonStringEnumMemberName("person")]
    Person,

    /// <summary>The title of a work.</summary>
    [JsonStringEnumMemberName("title")]
    Title,

    /// <summary>A genre of works.</summary>
    [JsonStringEnumMemberName("genre")]
    Genre,
}

/// <summary>What an editor types, and where.</summary>
/// <param name="Field">The field.</param>
/// <param name="Typed">What is typed.</param>
public sealed record CompletionRequest(CompletedField Field, string Typed)
{
    /// <summary>The most characters that are looked for.</summary>
    public const int MaxTyped = 64;

    /// <summary>Reads the parameters <c>field</c> and <c>q</c>.</summary>
    /// <param name="parameter">The value of a parameter; <see langword="null"/> if it was not sent.</param>
    /// <param name="faults">What is wrong, each with the parameter's name behind a question mark for a pointer.</param>
    /// <returns><see langword="null"/> if anything is wrong.</returns>
    public static CompletionRequest? Read(Func<string, string?> parameter, out IReadOnlyList<FieldError> faults)
    {
        var errors = new FieldErrors();
        var (name, typed) = (parameter("field") ?? "", parameter("q") ?? "");
        if (!EnumNames.TryParse<CompletedField>(name, out var field))
            errors.Add("?field", $"Must be one of {EnumNames.List<CompletedField>()}.");
        if (PlainText.Fault(typed, MaxTyped) is { } fault) errors.Add("?q", fault);
        faults = errors.Found;
        return faults.Count > 0 ? null : new CompletionRequest(field, typed);
    }
}
