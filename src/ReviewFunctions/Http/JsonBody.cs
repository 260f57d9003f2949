using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ReviewFunctions.Http;

/// <summary>Reads the JSON body of a request, within its bounds.</summary>
internal static class JsonBody
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int ReadSize = 16 * 1024;

    /// <summary>Hands the body to <paramref name="answer"/>, or answers 415 for another type and 413 past the bound, which is watched while reading.</summary>
    public static async Task<IResult> ReadAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Task<IResult>> answer, CancellationToken cancel)
    {
        if (!IsJson(request)) return Problem.NotJson;
        if (request.ContentLength > MaxBytes) return Problem.TooLarge;

        var body = new ArrayBufferWriter<byte>();
        while (await request.Body.ReadAsync(body.GetMemory(ReadSize), cancel) is var read and > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > MaxBytes) return Problem.TooLarge;
        }
        return await answer(body.WrittenMemory);
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
