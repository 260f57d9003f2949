using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.LocalRuntime.Admin;

/// <summary>What a request to fire a function must be: a JSON object, which may be empty.</summary>
internal static class FireRequest
{
    /// <returns>The status that the body earns: 202, 400 or 415.</returns>
    public static async Task<int> CheckAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasJsonContentType())
            return StatusCodes.Status415UnsupportedMediaType;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, cancel);
            return body.RootElement.ValueKind is JsonValueKind.Object ? StatusCodes.Status202Accepted : StatusCodes.Status400BadRequest;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
