using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Images;

/// <summary>
/// Reads <c>multipart/form-data</c> (<see href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</see>): one part <c>file</c>, and fields
/// of text before or behind it.
/// </summary>
/// <param name="reception">What receives the file.</param>
internal sealed class UploadForm(FileReception reception)
{
    /// <summary>The name of the part with the file.</summary>
    public const string FileName = "file";

    /// <summary>The longest field, in bytes, and the most parts.</summary>
    private const int MaxFieldBytes = 8 * 1024, MaxParts = 16;

    private readonly Dictionary<string, string> _fields = [];

    /// <summary>The fields of text.</summary>
    public IReadOnlyDictionary<string, string> Fields => _fields;

    /// <summary>The file, once it was received.</summary>
    public ReceivedFile? File { get; private set; }

    /// <summary>Why the file was not taken.</summary>
    public ImageFault? Fault { get; private set; }

    /// <summary>What stands between the parts of a request's body; <see langword="null"/> if it is no form with parts.</summary>
    public static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { HasValue: true, Length: <= 100 } boundary
            ? boundary.Value
            : null;

    /// <summary>Reads all parts, the last of which ends the body; a file that is not taken ends it too.</summary>
    /// <returns><see langword="false"/> if it is not such a form.</returns>
    public async Task<bool> ReadAsync(HttpRequest request, string boundary, CancellationToken cancel)
    {
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var parts = 0; Fault is null && await reader.ReadNextSectionAsync(cancel) is { } part; parts++)
                if (parts == MaxParts || !await TakeAsync(part, cancel)) return false;
            return File is not null || Fault is not null;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> TakeAsync(MultipartSection part, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) return false;
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        if (name != FileName) return await TakeFieldAsync(name, part.Body, cancel);
        if (File is not null) return false;
        (File, var fault) = await reception.ReceiveAsync(part.Body, cancel);
        Fault = File is null ? fault : null;
        return true;
    }

    private async Task<bool> TakeFieldAsync(string name, Stream body, CancellationToken cancel)
    {
        var text = new byte[MaxFieldBytes + 1];
        var length = await body.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, cancel);
        return length <= MaxFieldBytes && _fields.TryAdd(name, System.Text.Encoding.UTF8.GetString(text, 0, length));
    }
}
