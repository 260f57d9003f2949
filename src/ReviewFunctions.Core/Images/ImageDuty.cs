using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Images;

/// <summary>A duty that an image has left, stored in one transaction with what was done to it.</summary>
public abstract record ImageDuty : OutboxRow
{
    /// <summary>Which image.</summary>
    public required ImageId Image { get; init; }
}
