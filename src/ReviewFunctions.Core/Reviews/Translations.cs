using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// Which reviews are one review in several languages: the original, and those that name it. A translation is noted in a list of its
/// original before it is saved; the note is a hint, and whoever follows it looks whether the review still names the original.
/// </summary>
public sealed class Translations(IReviewIndex index, IReviewStore reviews)
{
    /// <summary>How many translations of a review are looked at, the last created first.</summary>
    public const int Most = 50;

    private const string Field = "#/translationOf";

    /// <summary>The reviews that were noted as translations of one; some may be none any more.</summary>
    public static async Task<IEnumerable<ReviewId>> ListNotedAsync(IReviewIndex index, ReviewId original, CancellationToken cancel) =>
        (await index.ListAsync(PointerList.TranslationsOf(original), after: null, Most, cancel)).Select(pointer => pointer.Review);

    /// <summary>What is wrong with the original that a save gives to a review; <see langword="null"/> if nothing is.</summary>
    /// <param name="review">The review.</param>
    /// <param name="before">What names an original already, which may stay; <see langword="null"/> for a new review.</param>
    /// <param name="content">What is about to be saved.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<FieldError?> CheckAsync(ReviewId review, ReviewContent? before, ReviewContent content, CancellationToken cancel)
    {
        if (content.TranslationOf is not { } original || before?.TranslationOf == original) return null;
        if (original == review) return new FieldError(Field, "Must be another review.");
        if (await reviews.FindAsync(original, cancel) is not { } found) return new FieldError(Field, "There is no such review.");
        if (found.Content.TranslationOf is not null) return new FieldError(Field, "Is a translation itself: name its original.");
        foreach (var noted in await ListNotedAsync(index, review, cancel))
            if (await reviews.FindAsync(noted, cancel) is { } other && other.Content.TranslationOf == review)
                return new FieldError(Field, "Must be missing: other reviews are translations of this one.");
        return null;
    }

    /// <summary>Notes a translation that is about to be saved, or that is there while everything is derived again.</summary>
    public async Task NoteAsync(Review review, Review? before, CancellationToken cancel)
    {
        if (review.Content.TranslationOf is not { } original || before?.Content.TranslationOf == original) return;
        var note = Pointer.InList(PointerList.TranslationsOf(original), review.Id.Created, review.Id);
        await index.TryPutAsync(note, over: null, cancel);
    }

    /// <summary>The reviews whose pages lead to a review because they are the same in other languages, or did.</summary>
    /// <param name="review">The review.</param>
    /// <param name="originals">The originals that it names or named.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IEnumerable<ReviewId>> ListReadersAsync(
        ReviewId review, IReadOnlyCollection<ReviewId> originals, CancellationToken cancel)
    {
        var noted = await Task.WhenAll(originals.Append(review).Select(original => ListNotedAsync(index, original, cancel)));
        return originals.Concat(noted.SelectMany(ids => ids)).Where(id => id != review).Distinct();
    }
}
