namespace ReviewFunctions.Core.Images;

/// <summary>The same bytes were uploaded before. What was said of them then is kept.</summary>
/// <param name="Image">The image as it is stored.</param>
/// <param name="IsSaidOtherwise">Whether something else is said of it this time, which was not stored.</param>
public sealed record KnownImage(Image Image, bool IsSaidOtherwise) : ImageOutcome;
