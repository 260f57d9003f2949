using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Core.Handlers;

/// <summary>Removes every file of an image that was taken down, then publishes what showed it.</summary>
public sealed class ImageTakenDownHandler(UnwantedFiles unwanted, ImageChangedHandler changed)
{
    /// <summary>Does both, the second in slices.</summary>
    public async Task HandleAsync(ImageTakenDown message, DateTimeOffset end, CancellationToken cancel)
    {
        await unwanted.RemoveAsync(message.Image, cancel);
        await changed.HandleAsync(message, end, cancel);
    }
}
