using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Pages;

/// <summary>What the page of a review leads on to, as far as it is public.</summary>
public sealed record FurtherReading
{
    /// <summary>Nothing.</summary>
    public static FurtherReading None { get; } = new();

    /// <summary>The review before it in its column.</summary>
    public Review? Previous { get; init; }

    /// <summary>The review behind it in its column.</summary>
    public Review? Next { get; init; }

    /// <summary>Related reviews, the nearest first.</summary>
    public IReadOnlyList<Review> Related { get; init; } = [];

    /// <summary>Other reviews of the author.</summary>
    public IReadOnlyList<Review> AlsoBy { get; init; } = [];

    /// <summary>Whether there is anything.</summary>
    public bool IsEmpty => Previous is null && Next is null && Related.Count == 0 && AlsoBy.Count == 0;
}
