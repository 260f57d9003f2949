using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Outbox;

/// <summary>A message that one review has left, stored in one transaction with what was done to it.</summary>
public abstract record ReviewMessage : OutboxMessage
{
    /// <summary>Which review.</summary>
    public required ReviewId Review { get; init; }
}

/// <summary>Says that a review was changed, so that what shows it is to be written again.</summary>
public sealed record ReviewChanged : ReviewMessage
{
    /// <summary>The revision before the change; 0 when the change created the review.</summary>
    public required int FromRevision { get; init; }

    /// <summary>
    /// Where the review stood before the change and stands after it; <see langword="null"/> in a message of a former version, which leaves
    /// that to the revisions.
    /// </summary>
    public ReviewNames? Names { get; init; }
}

/// <summary>Says that a review was erased, so that everything of it but its tombstone is to be removed.</summary>
public sealed record ReviewErased : ReviewMessage;
