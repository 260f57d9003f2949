using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>A duty that one review has left, stored in one transaction with what was done to it.</summary>
public abstract record ReviewDuty : OutboxRow
{
    /// <summary>Which review.</summary>
    public required ReviewId Review { get; init; }
}
