using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Images;

/// <summary>A message that an image has left, stored in one transaction with what was done to it.</summary>
public abstract record ImageMessage : OutboxMessage
{
    /// <summary>Which image.</summary>
    public required ImageId Image { get; init; }

    /// <summary>The last review that was published again for it; <see langword="null"/> at the beginning.</summary>
    public ReviewId? Cursor { get; init; }
}

/// <summary>Says that an image was uploaded, so that its variants are to be made.</summary>
public sealed record ImageUploaded : ImageMessage;

/// <summary>Says that an image has changed, so that the reviews that name it are to be published again.</summary>
public sealed record ImageChanged : ImageMessage;

/// <summary>Says that an image was marked for removal: it is to be removed, or kept if a review names it after all.</summary>
public sealed record ImageRemoval : ImageMessage
{
    /// <summary>
    /// How long after the mark: longer than any request may take. A save that saw the image before the mark has committed by then, and its
    /// pointer is older still.
    /// </summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(1);
}

/// <summary>Says that an image was taken down, so that every file of it is to be removed and what showed it published again.</summary>
public sealed record ImageTakenDown : ImageMessage;
