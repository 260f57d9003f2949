using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Primitives;
using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Http.Paging;

/// <summary>
/// The opaque position of the next page of the list of images: the key of the last image, in base64url.
/// </summary>
internal static class ImageCursor
{
    /// <summary>The cursor behind a place.</summary>
    public static string Write(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>Reads a cursor. A missing cursor means the first page.</summary>
    /// <returns><see langword="false"/> for a cursor that did not come from the list.</returns>
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
