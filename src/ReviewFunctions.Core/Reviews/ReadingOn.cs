using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Chooses what reviews read on to, by pointers alone: no other review is read for it, however many there are.</summary>
public sealed class ReadingOn(IReviewIndex index, Naming naming, SideBySide sideBySide)
{
    /// <summary>How many of a review's tags and people are looked at, in their order.</summary>
    private const int MostTags = 3, MostPeople = 2;

    /// <summary>How many of the newest reviews of a list are looked at. A list that has more is not rare.</summary>
    private const int Newest = 50;

    /// <summary>
    /// How near a review of the same work is, one of the same person, and one of a tag that no third review has. Nothing that lies
    /// further back adds up to what lies before it.
    /// </summary>
    private const double OfWork = 1000, OfPerson = 100, OfTag = 10;

    /// <summary>A review that is to become public with what it reads on to, unless that was chosen before; any other as it is.</summary>
    public async Task<Review> ChooseAsync(Review review, Review? before, CancellationToken cancel)
    {
        if (review is not { IsPublic: true, Published: { } published }) return review;
        if (before is not { IsPublic: true } || !AlikeOf(before).SequenceEqual(AlikeOf(review))) await NoteAlikeAsync(review, cancel);
        if (review.ReadOn is not null)
        {
            if (before is not { IsPublic: true }) await naming.NoteAsync(review, cancel);
            return review;
        }
        var content = review.Content;
        var previous = content.Column is { } column ? await FindBeforeAsync(column, published, review.Id, cancel) : null;
        var near = (await ListNearAsync(content, cancel)).Where(id => id != review.Id && id != previous);
        var related = await TakeAsync(near.Take(ReadOn.MaxRelated), review.Id, cancel);
        var own = content.Author is { } author ? await ListAsync(Channel.OfAuthor(author).List, cancel) : [];
        var others = own.Where(id => id != review.Id && id != previous && !related.Contains(id)).Take(ReadOn.MaxAlsoBy);
        var alsoBy = await TakeAsync(others, review.Id, cancel);
        return review with { ReadOn = new ReadOn { Previous = previous, Related = related, AlsoBy = alsoBy } };
    }

    /// <summary>Notes again what a public review is found by and what it names.</summary>
    public async Task NoteAsync(Review review, CancellationToken cancel)
    {
        if (!review.IsPublic) return;
        await NoteAlikeAsync(review, cancel);
        await naming.NoteAsync(review, cancel);
    }

    private Task NoteAlikeAsync(Review review, CancellationToken cancel) =>
        sideBySide.ForEachAsync([.. AlikeOf(review)], (pointer, token) => index.TryPutAsync(pointer, over: null, token), cancel);

    /// <summary>Those of some reviews that have a place left for the page that wants to name them, in their order.</summary>
    private async Task<IReadOnlyList<ReviewId>> TakeAsync(IEnumerable<ReviewId> wanted, ReviewId reader, CancellationToken cancel)
    {
        List<ReviewId> ids = [.. wanted];
        var taken = await sideBySide.SelectAsync(ids, (id, token) => naming.TryTakeAsync(id, reader, Naming.MostReaders, token), cancel);
        return [.. ids.Zip(taken).Where(pair => pair.Second).Select(pair => pair.First)];
    }

    /// <summary>The review before one in its column, if it may be named.</summary>
    private async Task<ReviewId?> FindBeforeAsync(string column, DateTimeOffset published, ReviewId review, CancellationToken cancel)
    {
        var own = Pointer.InList(Channel.Named(ChannelKind.Column, column).List, published, review);
        if (await index.ListAsync(own.List, own.Key, 1, cancel) is not [{ Review: var before }]) return null;
        return await naming.TryFollowAsync(before, review, Naming.MostReaders, cancel) ? before : null;
    }

    /// <summary>The reviews that have something in common with a subject and its tags, the nearest and then the newest first.</summary>
    private async Task<IEnumerable<ReviewId>> ListNearAsync(ReviewContent content, CancellationToken cancel)
    {
        var tags = content.Tags.Take(MostTags).Select(tag => (Channel.Named(ChannelKind.Tag, tag).List, Weight: (double?)null));
        List<(PointerList List, double? Weight)> lists =
            [.. OfSame(content.Subject), .. AlikeOf(content.Subject).Select(alike => (alike.List, (double?)alike.Weight)), .. tags];
        var found = await sideBySide.SelectAsync(lists, (list, token) => ListAsync(list.List, token), cancel);
        return from pair in lists.Zip(found)
               from id in pair.Second
               group pair.First.Weight ?? OfTag / pair.Second.Count by id into ofOne
               orderby ofOne.Sum() descending, ofOne.Key.ToString() descending
               select ofOne.Key;
    }

    private async Task<IReadOnlyList<ReviewId>> ListAsync(PointerList list, CancellationToken cancel) =>
        [.. (await index.ListAsync(list, after: null, Newest, cancel)).Select(pointer => pointer.Review)];

    private static IEnumerable<Pointer> AlikeOf(Review review) => review.Published is { } published
        ? AlikeOf(review.Content.Subject).Select(alike => Pointer.InList(alike.List, published, review.Id))
        : [];

    /// <summary>The list of the same work by identifier, which publication keeps.</summary>
    private static IEnumerable<(PointerList List, double? Weight)> OfSame(Subject subject) =>
        subject.Identifiers.Count > 0 && Channel.OfWork(subject) is { } work ? [(work.List, OfWork)] : [];

    /// <summary>The lists of the same title and year, and of the same people.</summary>
    private static IEnumerable<(PointerList List, double Weight)> AlikeOf(Subject subject)
    {
        if (subject.Year is { } year) yield return (PointerList.Alike($"title:{year}:{Tag.Identity(subject.Title)}"), OfWork);
        foreach (var person in subject.People.Take(MostPeople))
            yield return (PointerList.Alike($"person:{Tag.Identity(person.Name)}"), OfPerson);
    }
}
