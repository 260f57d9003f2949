using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Http;

/// <summary>Reads the JSON body of a request, within its bounds.</summary>
internal static class JsonBody
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The type of JSON.</summary>
    public const string Json = "application/json";

    /// <summary>The type of a merge patch (<see href="https://www.rfc-editor.org/rfc/rfc7396#section-4">RFC 7396, 4</see>).</summary>
    public const string MergePatch = "application/merge-patch+json";

    private const int ReadSize = 16 * 1024;

    /// <summary>The JSON of a request.</summary>
    /// <exception cref="ProblemException">The body has another type, or is too long, which is watched while reading.</exception>
    public static Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancel) =>
        IsSent(request) ? ReadAllAsync(request, cancel) : throw new ProblemException(Problem.NotJson);

    /// <summary>Whether a request says that its body is JSON.</summary>
    public static bool IsSent(HttpRequest request) => IsOfType(request, Json);

    /// <summary>A merge patch, which may say that it is mere JSON.</summary>
    /// <exception cref="ProblemException">As by <see cref="ReadAsync"/>.</exception>
    public static Task<ReadOnlyMemory<byte>> ReadPatchAsync(HttpRequest request, CancellationToken cancel) =>
        IsOfType(request, Json) || IsOfType(request, MergePatch)
            ? ReadAllAsync(request, cancel)
            : throw new ProblemException(Problem.NotPatch);

    /// <summary>A body that may be missing, whatever its type would be; it is empty then.</summary>
    /// <exception cref="ProblemException">As by <see cref="ReadAsync"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadOptionalAsync(HttpRequest request, CancellationToken cancel)
    {
        if (IsSent(request)) return await ReadAllAsync(request, cancel);
        var isEmpty = await request.Body.ReadAsync(new byte[1], cancel) == 0;
        return isEmpty ? ReadOnlyMemory<byte>.Empty : throw new ProblemException(Problem.NotJson);
    }

    /// <summary>A body of whatever type.</summary>
    /// <exception cref="ProblemException">It is too long.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAllAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MaxBytes) throw new ProblemException(Problem.TooLarge);
        var body = new ArrayBufferWriter<byte>();
        while (await request.Body.ReadAsync(body.GetMemory(ReadSize), cancel) is var read and > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > MaxBytes) throw new ProblemException(Problem.TooLarge);
        }
        return body.WrittenMemory;
    }

    private static bool IsOfType(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
