using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Reviews;

/// <summary>The image at the top of a review. The review's texts about it take precedence over the image's own.</summary>
/// <param name="Id">Which image.</param>
/// <param name="Alt">What stands for it where it is not seen; <see langword="null"/> for the image's own.</param>
/// <param name="Caption">What stands below it; <see langword="null"/> for the image's own.</param>
public sealed record LeadImage(ImageId Id, string? Alt = null, string? Caption = null);
