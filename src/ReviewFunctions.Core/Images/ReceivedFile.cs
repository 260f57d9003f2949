using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images;

/// <summary>A file that was received whole and lies among the originals.</summary>
/// <param name="Original">Its name there.</param>
/// <param name="Id">The image that it is.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record ReceivedFile(string Original, ImageId Id, long Bytes);
