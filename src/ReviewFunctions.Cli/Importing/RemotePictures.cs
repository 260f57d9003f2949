using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.Importing;

/// <summary>
/// Fetches pictures from the site that is left, each once and four at a time, by the guarded client: from public addresses only, over TLS,
/// of bounded length.
/// </summary>
public sealed partial class RemotePictures(Surroundings surroundings, PictureUploader uploader) : IDisposable
{
    /// <summary>How many pictures are fetched at the same time.</summary>
    public const int AtOnce = 4;

    private readonly RemoteFiles _files = new(surroundings);
    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task<BroughtPicture>>> _known = new(StringComparer.Ordinal);

    /// <summary>Brings a picture to the site. Whoever asks for the same one meanwhile waits for it.</summary>
    /// <param name="picture">The picture, with an alternative text.</param>
    /// <param name="original">Its address as it was uploaded, where the post may show a smaller copy.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<BroughtPicture> BringAsync(ShownPicture picture, string original, CancellationToken cancel) => _known.GetOrAdd(
        original, address => new Lazy<Task<BroughtPicture>>(() => BringOnceAsync(address, picture, cancel))).Value;

    /// <summary>The address of the picture of which another is a smaller copy: WordPress puts <c>-300x200</c> before the ending.</summary>
    public static string Original(string address) => Size().Replace(address, "");

    /// <inheritdoc/>
    public void Dispose()
    {
        _files.Dispose();
        _places.Dispose();
    }

    private async Task<BroughtPicture> BringOnceAsync(string address, ShownPicture picture, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            var fetched = await _files.FetchAsync(address, ImageDescription.MaxFile, cancel);
            if (fetched.File is null && address != picture.Address)
                fetched = await _files.FetchAsync(picture.Address, ImageDescription.MaxFile, cancel);
            return fetched.File is { } file
                ? await UploadAsync(picture, file, cancel)
                : new BroughtPicture(null, $"The picture {picture.Address} could not be fetched: {fetched.Why}.");
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<BroughtPicture> UploadAsync(ShownPicture picture, byte[] file, CancellationToken cancel)
    {
        var id = ImageId.Of(SHA256.HashData(file));
        var says = new JsonObject { ["alt"] = picture.Alt };
        if (picture.Caption is { Length: > 0 } caption) says["caption"] = caption;
        try
        {
            await uploader.UploadAsync(id, says, () => Task.FromResult(file), cancel);
            return new BroughtPicture(id, null);
        }
        catch (CommandException refused) when (refused.Code == ExitCode.Refused)
        {
            return new BroughtPicture(null, $"The site does not take the picture {picture.Address}: {refused.Message}");
        }
    }

    [GeneratedRegex(@"-[0-9]{1,5}x[0-9]{1,5}(?=\.[A-Za-z]{3,4}(?:\z|\?))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}

/// <summary>What became of a picture.</summary>
/// <param name="Id">Its id; <see langword="null"/> if it could not be had.</param>
/// <param name="Why">Why not, in a sentence.</param>
public sealed record BroughtPicture(ImageId? Id, string? Why);
