using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Primitives;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Http;

/// <summary>Where a list goes on, as a word that clients hand back and do not read: the key of the last pointer, in base64url.</summary>
internal static class Cursor
{
    /// <summary>The cursor for a key.</summary>
    public static string Write(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>Reads a cursor; none at all is the list's beginning.</summary>
    /// <returns><see langword="false"/> for a word that no list gave out.</returns>
    public static bool TryRead(StringValues sent, out string? key)
    {
        key = null;
        if (sent.Count == 0) return true;
        var text = sent.ToString();
        if (!Base64Url.IsValid(text)) return false;
        key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return Pointer.IsKey(key);
    }
}
