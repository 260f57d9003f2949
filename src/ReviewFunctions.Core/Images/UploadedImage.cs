namespace ReviewFunctions.Core.Images;

/// <summary>What became of an upload.</summary>
/// <param name="Image">The image as it is stored.</param>
/// <param name="IsNew">Whether it was not there before. Otherwise the same bytes were uploaded before, and their description is
/// kept.</param>
/// <param name="IsDescribedOtherwise">Whether the upload brought another description than the one that is kept.</param>
public sealed record UploadedImage(Image Image, bool IsNew, bool IsDescribedOtherwise);
