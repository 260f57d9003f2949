using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing;

/// <summary>Outbox messages for tests.</summary>
public static class OutboxMessages
{
    private static int _made;

    /// <summary>The message that goes with the save of a review, due at once, as a former version wrote it.</summary>
    public static ReviewChanged Of(Review review, DateTimeOffset? at = null) => new()
    {
        Id = Guid.CreateVersion7(at ?? Samples.Noon.AddMilliseconds(Interlocked.Increment(ref _made))),
        NotBefore = Samples.Noon,
        Review = review.Id,
        FromRevision = review.Revision - 1,
    };

    /// <summary>The message that goes with the save of a review over another, due at once.</summary>
    public static ReviewChanged Of(Review review, Review? before, DateTimeOffset at) =>
        Of(review, at) with { Names = ReviewNames.Of(before, review) };

    /// <summary>The message that goes with the erasure of a review, due at once.</summary>
    public static ReviewErased OfErasure(Review review, DateTimeOffset? at = null) => new()
    {
        Id = Guid.CreateVersion7(at ?? Samples.Noon.AddMilliseconds(Interlocked.Increment(ref _made))),
        NotBefore = Samples.Noon,
        Review = review.Id,
    };
}
