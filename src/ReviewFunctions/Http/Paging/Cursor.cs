using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Primitives;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Http.Paging;

/// <summary>
/// The opaque position of the next page of a list: the list's name and the key of the last pointer, in base64url.
/// </summary>
internal static class Cursor
{
    /// <summary>The name of the query parameter that a list reads it from.</summary>
    public const string Parameter = "cursor";

    private const char Separator = '\n';

    /// <summary>The cursor for a key.</summary>
    public static string Write(PointerList list, string key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list.Name}{Separator}{key}"));

    /// <summary>Reads a cursor. A missing cursor means the first page.</summary>
    /// <returns><see langword="false"/> for a cursor that did not come from this list.</returns>
    public static bool TryRead(StringValues sent, PointerList list, out string? key)
    {
        key = null;
        if (sent.Count == 0) return true;
        var text = sent.ToString();
        if (!Base64Url.IsValid(text)) return false;
        if (Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator) is not [var name, var last]) return false;
        key = last;
        return name == list.Name && Pointer.IsKey(key);
    }
}
