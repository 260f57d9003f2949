using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Core.Reviews;

/// <summary>The image that a review opens with. What the review says of it wins over what the image says of itself.</summary>
/// <param name="Id">Which image.</param>
/// <param name="Alt">What stands for it where it is not seen; <see langword="null"/> for the image's own.</param>
/// <param name="Caption">What stands below it; <see langword="null"/> for the image's own.</param>
public sealed record LeadImage(ImageId Id, string? Alt = null, string? Caption = null);
