using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Primitives;
using ReviewFunctions.Core.Channels;

namespace ReviewFunctions.Http.Paging;

/// <summary>The opaque position of the next page of the list of tags: the name of the last one's list, in base64url.</summary>
internal static class TagCursor
{
    /// <summary>The cursor behind a list.</summary>
    public static string Write(string list) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(list));

    /// <summary>Reads a cursor. A missing cursor means the first page.</summary>
    /// <returns><see langword="false"/> for a cursor that did not come from the list.</returns>
    public static bool TryRead(StringValues sent, out string? list)
    {
        list = null;
        if (sent.Count == 0) return true;
        var text = sent.ToString();
        if (!Base64Url.IsValid(text)) return false;
        list = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return TagListing.IsTag(list);
    }
}
