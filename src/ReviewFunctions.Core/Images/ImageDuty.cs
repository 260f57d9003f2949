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

/// <summary>The duty to make the variants of an image.</summary>
public sealed record ImageUploaded : ImageDuty;

/// <summary>The duty to publish the reviews that name an image again.</summary>
public sealed record ImageChanged : ImageDuty;

/// <summary>The duty to remove an image that was marked for it, or to let it be if a review names it after all.</summary>
public sealed record ImageRemoval : ImageDuty
{
    /// <summary>
    /// How long after the mark: longer than any request may take. A save that saw the image before the mark has committed by then, and its pointer is
    /// older still.
    /// </summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(1);
}

/// <summary>The duty to remove every file of an image that was taken down, and to render what showed it.</summary>
public sealed record ImageTakenDown : ImageDuty;
