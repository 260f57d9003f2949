using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Testing;

/// <summary>Outbox rows for tests.</summary>
public static class OutboxRows
{
    private static int _made;

    /// <summary>The row that goes with the save of a review, due at once.</summary>
    public static ReviewChanged Of(Review review, DateTimeOffset? at = null) => new()
    {
        Id = Guid.CreateVersion7(at ?? Samples.Noon.AddMilliseconds(Interlocked.Increment(ref _made))),
        NotBefore = Samples.Noon,
        Review = review.Id,
        FromRevision = review.Revision - 1,
    };

    /// <summary>The row that goes with the erasure of a review, due at once.</summary>
    public static ReviewErased OfErasure(Review review, DateTimeOffset? at = null) => new()
    {
        Id = Guid.CreateVersion7(at ?? Samples.Noon.AddMilliseconds(Interlocked.Increment(ref _made))),
        NotBefore = Samples.Noon,
        Review = review.Id,
    };
}
