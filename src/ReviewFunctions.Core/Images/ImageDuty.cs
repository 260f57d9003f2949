using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Images;

/// <summary>A duty that an image has left, stored in one transaction with what was done to it.</summary>
public abstract record ImageDuty : OutboxRow
{
    /// <summary>Which image.</summary>
    public required ImageId Image { get; init; }

    /// <summary>The last review that was published again for it; <see langword="null"/> at the beginning.</summary>
    public ReviewId? Cursor { get; init; }
}
