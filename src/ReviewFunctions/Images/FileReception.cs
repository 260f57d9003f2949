using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Images;

/// <summary>Receives files into the originals, looking at their first bytes before and at their length on the way.</summary>
public sealed class FileReception(IImageFiles files, TimeProvider time)
{
    /// <summary>Receives one file. It is hashed while it is stored, so that no more of it than a part is ever in memory.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>The file, or why it was not taken; then nothing of it is kept.</returns>
    public async Task<(ReceivedFile? File, ImageFault Fault)> ReceiveAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[ImageSignature.Length];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (ImageSignature.KindOf(head.AsSpan(0, read)) is null)
            return (null, ImageSignature.IsHeif(head.AsSpan(0, read)) ? ImageFault.Heif : ImageFault.UnknownKind);
        await using var upload = new UploadStream(head.AsMemory(0, read), content, ImageDescription.MaxFile);
        var name = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        await files.SaveOriginalAsync(name, upload, cancel);
        if (!upload.IsTooLong) return (new ReceivedFile(name, ImageId.Of(upload.GetHash()), upload.Count), default);
        await files.RemoveOriginalAsync(name, cancel);
        return (null, ImageFault.TooManyBytes);
    }

    /// <summary>Drops a file that became no image.</summary>
    public Task DropAsync(ReceivedFile file, CancellationToken cancel) => files.RemoveOriginalAsync(file.Original, cancel);
}
