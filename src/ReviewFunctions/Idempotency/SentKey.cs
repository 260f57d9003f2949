using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Idempotency;

/// <summary>
/// Reads the header <c>Idempotency-Key</c>
/// (<see href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">draft of the IETF's</see>): a quoted string, or
/// without the quotes as most clients send it.
/// </summary>
internal static class SentKey
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Whether a request has one, be it valid or not.</summary>
    public static bool IsSent(HttpRequest request) => request.Headers[Header].Count > 0;

    /// <summary>
    /// The key, bound to what let the request in; <see langword="null"/> if the header is not one key of 1 to 255 visible characters.
    /// </summary>
    public static IdempotencyKey? Read(HttpRequest request)
    {
        if (request.Headers[Header] is not [{ } sent]) return null;
        var key = sent is ['"', .. var quoted, '"'] ? quoted : sent;
        return key.Length is > 0 and <= IdempotencyKey.MaxLength
            && key.All(character => character is > ' ' and < '\x7f' and not '"' and not '\\')
            ? IdempotencyKey.Of(SecretOf(request), key)
            : null;
    }

    /// <summary>What tells a request from another: its method, its address and its body.</summary>
    public static string FingerprintOf(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>An editor's token or the owner's function key, wherever it was sent.</summary>
    private static string SecretOf(HttpRequest request) =>
        string.Join('\n', request.Headers.Authorization.ToString(), request.Headers["x-functions-key"].ToString(),
            request.Query["code"].ToString());
}
