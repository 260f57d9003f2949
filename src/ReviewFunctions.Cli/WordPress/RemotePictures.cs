using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Markup;
using ReviewFunctions.Outbound;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.WordPress;

/// <summary>
/// Fetches pictures from the site that is left, each once, by the guarded client: from public addresses only, over TLS, of bounded length.
/// </summary>
public sealed partial class RemotePictures(Surroundings surroundings, PictureUploader uploader) : IDisposable
{
    private const int MostRedirects = 3;

    private readonly GuardedClient _client = new(surroundings.Outbound, surroundings.Time);
    private readonly Dictionary<string, ImageId?> _known = [];

    /// <summary>Brings a picture to the site.</summary>
    /// <param name="picture">The picture, with an alternative text.</param>
    /// <param name="original">Its address as it was uploaded; <see langword="null"/> if the export does not say.</param>
    /// <param name="note">Is told why it could not be had.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>Its id; <see langword="null"/> if it could not be had.</returns>
    public async Task<ImageId?> BringAsync(ShownPicture picture, string? original, Action<string> note, CancellationToken cancel)
    {
        var address = original ?? picture.Address;
        if (_known.TryGetValue(address, out var known)) return known;
        var file = await FetchAsync(address, note, cancel)
            ?? (original is null || original == picture.Address ? null : await FetchAsync(picture.Address, note, cancel));
        return _known[address] = file is null ? null : await UploadAsync(picture, file, note, cancel);
    }

    /// <summary>The address of the picture of which another is a smaller copy: WordPress puts <c>-300x200</c> before the ending.</summary>
    public static string Original(string address) => Size().Replace(address, "");

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<ImageId?> UploadAsync(ShownPicture picture, byte[] file, Action<string> note, CancellationToken cancel)
    {
        var id = ImageId.Of(SHA256.HashData(file));
        var says = new JsonObject { ["alt"] = picture.Alt };
        if (picture.Caption is { Length: > 0 } caption) says["caption"] = caption;
        try
        {
            await uploader.UploadAsync(id, says, () => Task.FromResult(file), cancel);
            return id;
        }
        catch (CommandException refused) when (refused.Code == ExitCode.Refused)
        {
            note($"The site does not take the picture {picture.Address}: {refused.Message}");
            return null;
        }
    }

    private async Task<byte[]?> FetchAsync(string address, Action<string> note, CancellationToken cancel)
    {
        var next = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!Uri.TryCreate(next, UriKind.Absolute, out var uri)) break;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Secured(uri));
                using var answer = await _client.SendAsync(request, cancel);
                if (answer.Headers.Location is { } location && (int)answer.StatusCode is >= 300 and < 400)
                {
                    next = new Uri(uri, location).AbsoluteUri;
                    continue;
                }

                if (answer.StatusCode == HttpStatusCode.OK && await ReadAsync(answer, cancel) is { } file) return file;
                note($"The picture {address} could not be fetched: {(answer.StatusCode == HttpStatusCode.OK
                    ? "it is longer than 25 MiB" : $"its server answered {(int)answer.StatusCode}")}.");
                return null;
            }
            catch (Exception fault) when (fault is HttpRequestException or TimeoutException or IOException)
            {
                note($"The picture {address} could not be fetched: its server cannot be reached, or must not be.");
                return null;
            }
        }

        note($"The picture {address} could not be fetched: it leads on and on.");
        return null;
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
