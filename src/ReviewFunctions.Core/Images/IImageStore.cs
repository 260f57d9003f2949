using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images;

/// <summary>The source of truth for images: what is known of them, and in which order they came.</summary>
public interface IImageStore
{
    /// <summary>The image as it is stored now, or <see langword="null"/>.</summary>
    Task<StoredImage?> FindAsync(ImageId id, CancellationToken cancel);

    /// <summary>Adds an image and the message that it leaves, in one transaction.</summary>
    /// <returns><see langword="false"/> if it is there already.</returns>
    Task<bool> TryAddAsync(Image image, ImageUploaded message, CancellationToken cancel);

    /// <summary>Replaces an image and adds the message that this leaves, if any, in one transaction.</summary>
    /// <param name="image">The image as it is to be.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryReplaceAsync(Image image, string version, ImageMessage? message, CancellationToken cancel);

    /// <summary>Removes an image.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryRemoveAsync(ImageId id, string version, CancellationToken cancel);

    /// <summary>
    /// At most <paramref name="count"/> images behind <paramref name="after"/>, in the store's own order, for a walk through all of them.
    /// </summary>
    Task<IReadOnlyList<StoredImage>> ListAsync(ImageId? after, int count, CancellationToken cancel);

    /// <summary>Notes an image's place in the list of all; one that is noted already is no fault.</summary>
    Task NoteAsync(ImagePlace place, CancellationToken cancel);

    /// <summary>Takes a place out of the list; one that is not in it is no fault.</summary>
    Task ForgetAsync(ImagePlace place, CancellationToken cancel);

    /// <summary>At most <paramref name="count"/> places behind the key <paramref name="after"/>, newest first.</summary>
    Task<IReadOnlyList<ImagePlace>> ListNewestAsync(string? after, int count, CancellationToken cancel);
}

/// <summary>An image as it was read from the store.</summary>
/// <param name="Image">The image.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredImage(Image Image, string Version);
