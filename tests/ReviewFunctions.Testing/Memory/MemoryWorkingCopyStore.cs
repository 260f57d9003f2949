using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IWorkingCopyStore"/>
public sealed class MemoryWorkingCopyStore(MemoryStorage storage) : IWorkingCopyStore
{
    public async Task<WorkingCopy?> FindAsync(ReviewId review, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.WorkingCopies.GetValueOrDefault(review);
    }

    public async Task<bool> TrySaveAsync(WorkingCopy copy, WorkingCopy? before, Review review, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(review);
        await storage.Turn();
        if (storage.Reviews.GetValueOrDefault(copy.Review)?.Revision != review.Revision) return false;
        if (storage.WorkingCopies.GetValueOrDefault(copy.Review)?.Version != before?.Version) return false;
        storage.WorkingCopies[copy.Review] = copy;
        return true;
    }

    public async Task<bool> TryRemoveAsync(WorkingCopy copy, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(copy);
        await storage.Turn();
        return storage.WorkingCopies.GetValueOrDefault(copy.Review)?.Version == copy.Version && storage.WorkingCopies.Remove(copy.Review);
    }
}
