using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

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

    /// <summary>Hands the body to <paramref name="answer"/>, or answers 415 for another type and 413 past the bound, which is watched while reading.</summary>
    public static Task<IResult> ReadAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Task<IResult>> answer, CancellationToken cancel) =>
        IsOfType(request, Json) ? ReadAllAsync(request, answer, cancel) : Task.FromResult<IResult>(Problem.NotJson);

    /// <summary>Whether a request says that it has JSON for a body.</summary>
    public static bool IsSent(HttpRequest request) => IsOfType(request, Json);

    /// <summary>Reads a merge patch, which may say that it is mere JSON.</summary>
    public static Task<IResult> ReadPatchAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Task<IResult>> answer, CancellationToken cancel) =>
        IsOfType(request, Json) || IsOfType(request, MergePatch) ? ReadAllAsync(request, answer, cancel) : Task.FromResult<IResult>(Problem.NotPatch);

    /// <summary>Reads a body that may be missing, whatever its type would be.</summary>
    public static async Task<IResult> ReadOptionalAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Task<IResult>> answer, CancellationToken cancel)
    {
        if (IsOfType(request, Json)) return await ReadAllAsync(request, answer, cancel);
        return await request.Body.ReadAsync(new byte[1], cancel) == 0 ? await answer(ReadOnlyMemory<byte>.Empty) : Problem.NotJson;
    }

    /// <summary>Reads a body of whatever type, and answers 413 past the bound.</summary>
    public static async Task<IResult> ReadAllAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Task<IResult>> answer, CancellationToken cancel)
    {
        if (request.ContentLength > MaxBytes) return Problem.TooLarge;
        var body = new ArrayBufferWriter<byte>();
        while (await request.Body.ReadAsync(body.GetMemory(ReadSize), cancel) is var read and > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > MaxBytes) return Problem.TooLarge;
        }
        return await answer(body.WrittenMemory);
    }

    private static bool IsOfType(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
