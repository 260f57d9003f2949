namespace ReviewFunctions.Core.Images;

/// <summary>The duty to remove an image that was marked for it, or to let it be if a review names it after all.</summary>
public sealed record ImageRemoval : ImageDuty
{
    /// <summary>
    /// How long after the mark: longer than any request may take. A save that saw the image before the mark has committed by then, and its pointer is
    /// older still.
    /// </summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(1);
}
