using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IWorkingCopyStore"/>
public sealed class MemoryWorkingCopyStore(IReviewStore reviews) : IWorkingCopyStore
{
    private readonly Dictionary<ReviewId, WorkingCopy> _copies = [];

    public Task<WorkingCopy?> FindAsync(ReviewId review, CancellationToken cancel) => Task.FromResult(_copies.GetValueOrDefault(review));

    public async Task<bool> TrySaveAsync(WorkingCopy copy, WorkingCopy? before, Review review, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(review);
        if ((await reviews.FindAsync(copy.Review, cancel))?.Revision != review.Revision) return false;
        if (_copies.GetValueOrDefault(copy.Review)?.Version != before?.Version) return false;
        _copies[copy.Review] = copy;
        return true;
    }

    public Task<bool> TryRemoveAsync(WorkingCopy copy, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return Task.FromResult(_copies.GetValueOrDefault(copy.Review)?.Version == copy.Version && _copies.Remove(copy.Review));
    }
}
