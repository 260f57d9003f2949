using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Primitives;
using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Http;

/// <summary>
/// Where the list of images goes on, as a word that clients hand back and do not read: the key of the last place, in base64url.
/// </summary>
internal static class ImageCursor
{
    /// <summary>The cursor behind a place.</summary>
    public static string Write(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>Reads a cursor; none at all is the list's beginning.</summary>
    /// <returns><see langword="false"/> for a word that the list did not give out.</returns>
    public static bool TryRead(StringValues sent, out string? key)
    {
        key = null;
        if (sent.Count == 0) return true;
        var text = sent.ToString();
        if (!Base64Url.IsValid(text)) return false;
        key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return ImagePlace.IsKey(key);
    }
}
