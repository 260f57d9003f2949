using System.Globalization;
using System.Security.Cryptography;

namespace ReviewFunctions.Http;

/// <summary>Strong validators of what the API answers with.</summary>
internal static class ETag
{
    /// <summary>The entity tag of a revision, with its quotes.</summary>
    public static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>The entity tag of bytes that have no revision, with its quotes: the first half of their SHA-256, in hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
}
