using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.WordPress.Html;
using ReviewFunctions.Markup;
using ReviewFunctions.Outbound;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.WordPress;

/// <summary>
/// Fetches pictures from the site that is left, each once and four at a time, by the guarded client: from public addresses only, over TLS,
/// of bounded length.
/// </summary>
public sealed partial class RemotePictures(Surroundings surroundings, PictureUploader uploader) : IDisposable
{
    /// <summary>How many pictures are fetched at the same time.</summary>
    public const int AtOnce = 4;

    /// <summary>How often a picture is asked for whose server is not well.</summary>
    public const int MostTries = 3;

    private const int MostRedirects = 3;

    private readonly GuardedClient _client = new(surroundings.Outbound, surroundings.Time);
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
        _client.Dispose();
        _places.Dispose();
    }

    private async Task<BroughtPicture> BringOnceAsync(string address, ShownPicture picture, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            var fetched = await FetchAsync(address, cancel);
            if (fetched.File is null && address != picture.Address) fetched = await FetchAsync(picture.Address, cancel);
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

    private async Task<Fetched> FetchAsync(string address, CancellationToken cancel)
    {
        var wait = surroundings.PictureWait;
        for (var tries = 1; ; tries++, wait *= 2)
        {
            var fetched = await TryFetchAsync(address, cancel);
            if (!fetched.IsPassing || tries == MostTries) return fetched;
            await Task.Delay(wait, surroundings.Time, cancel);
        }
    }

    private async Task<Fetched> TryFetchAsync(string address, CancellationToken cancel)
    {
        var next = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!Uri.TryCreate(next, UriKind.Absolute, out var uri))
                return new Fetched(null, "its address cannot be read", IsPassing: false);
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Secured(uri));
                using var answer = await _client.SendAsync(request, cancel);
                if (answer.Headers.Location is not { } location || (int)answer.StatusCode is < 300 or >= 400)
                    return await FetchedAsync(answer, cancel);
                next = new Uri(uri, location).AbsoluteUri;
            }
            catch (Exception fault) when (fault is HttpRequestException or TimeoutException or IOException)
            {
                return new Fetched(null, "its server cannot be reached, or must not be", IsPassing: true);
            }
        }

        return new Fetched(null, "it leads on and on", IsPassing: false);
    }

    private async Task<Fetched> FetchedAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
            return new Fetched(null, $"its server answered {(int)answer.StatusCode}", IsPassing: (int)answer.StatusCode is 429 or >= 500);
        return new Fetched(await ReadAsync(answer, cancel), "it is longer than 25 MiB", IsPassing: false);
    }

    private async Task<byte[]?> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(surroundings.Outbound.Timeout, surroundings.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(both.Token);
            using var file = new MemoryStream();
            var part = new byte[64 * 1024];
            for (int read; (read = await body.ReadAsync(part, both.Token)) > 0;)
            {
                if (file.Length + read > ImageDescription.MaxFile) return null;
                await file.WriteAsync(part.AsMemory(0, read), both.Token);
            }

            return file.ToArray();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    /// <summary>Sites that moved to TLS have old addresses in their texts. Only this machine, in tests, is asked without.</summary>
    private static Uri Secured(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback ? new UriBuilder(address) { Scheme = "https", Port = -1 }.Uri : address;

    [GeneratedRegex(@"-[0-9]{1,5}x[0-9]{1,5}(?=\.[A-Za-z]{3,4}(?:\z|\?))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}

/// <summary>What became of a picture.</summary>
/// <param name="Id">Its id; <see langword="null"/> if it could not be had.</param>
/// <param name="Why">Why not, in a sentence.</param>
public sealed record BroughtPicture(ImageId? Id, string? Why);

/// <summary>A try to fetch a picture.</summary>
/// <param name="File">The file; <see langword="null"/> if it was not to be had.</param>
/// <param name="Why">Why not.</param>
/// <param name="IsPassing">Whether it may be to be had later.</param>
internal sealed record Fetched(byte[]? File, string Why, bool IsPassing);
