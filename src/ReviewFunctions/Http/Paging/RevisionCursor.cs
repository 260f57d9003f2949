using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace ReviewFunctions.Http.Paging;

/// <summary>
/// Where a list of revisions goes on, as a word that clients hand back and do not read: the number of the last one, in base64url.
/// </summary>
internal static class RevisionCursor
{
    /// <summary>The cursor behind a revision.</summary>
    public static string Write(int revision) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(revision.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads a cursor; none at all is the list's beginning.</summary>
    /// <returns><see langword="false"/> for a word that no list gave out.</returns>
    public static bool TryRead(StringValues sent, out int? revision)
    {
        revision = null;
        if (sent.Count == 0) return true;
        var text = sent.ToString();
        if (!Base64Url.IsValid(text)) return false;
        var isNumber = int.TryParse(Base64Url.DecodeFromChars(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        revision = number;
        return isNumber && number >= 1;
    }
}
