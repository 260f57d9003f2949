using System.Collections.Concurrent;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Brings pointers to what the stored reviews say now, whoever else is at it, by <see cref="DerivedWrites"/>.</summary>
public sealed class PointerSync(IReviewIndex index, IReviewStore reviews, DerivedWrites writes, SideBySide sideBySide)
{
    /// <summary>Adds, rewrites or removes pointers. Each review that they lead to is read once.</summary>
    public Task SyncAsync(IReadOnlyList<Pointer> pointers, CancellationToken cancel) => SyncAsync(pointers, [], cancel);

    /// <summary>The same where some of them have never been there.</summary>
    /// <param name="pointers">The pointers.</param>
    /// <param name="absent">Those that are taken for absent, which saves a look at each. Whoever finds one there looks.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task SyncAsync(IReadOnlyList<Pointer> pointers, IReadOnlyCollection<Pointer> absent, CancellationToken cancel)
    {
        var untried = new ConcurrentDictionary<Pointer, bool>(absent.Select(pointer => KeyValuePair.Create(pointer, true)));
        return writes.WriteAsync(pointers, FindVersionAsync, ReadReviewsAsync, TryWriteAsync, cancel);

        Task<string?> FindVersionAsync(Pointer pointer, CancellationToken token) =>
            untried.TryRemove(pointer, out _) ? Task.FromResult<string?>(null) : index.FindVersionAsync(pointer, token);
    }

    private async Task<Dictionary<ReviewId, Review?>> ReadReviewsAsync(IReadOnlyList<Pointer> pointers, CancellationToken cancel)
    {
        List<ReviewId> ids = [.. pointers.Select(pointer => pointer.Review).Distinct()];
        var read = await sideBySide.SelectAsync(ids, reviews.FindAsync, cancel);
        return ids.Zip(read).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<bool> TryWriteAsync(Pointer pointer, string? version, Dictionary<ReviewId, Review?> stored, CancellationToken cancel)
    {
        if (pointer.HoldsFor(stored[pointer.Review])) return await index.TryPutAsync(pointer, version, cancel);
        return version is null || await index.TryRemoveAsync(pointer, version, cancel);
    }
}
