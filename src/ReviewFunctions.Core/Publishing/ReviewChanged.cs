namespace ReviewFunctions.Core.Publishing;

/// <summary>The duty to publish a review's change. Its former state is the revision it came from.</summary>
public sealed record ReviewChanged : ReviewDuty
{
    /// <summary>The revision before the change; 0 when the change created the review.</summary>
    public required int FromRevision { get; init; }
}
