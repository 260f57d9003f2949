using System.Globalization;
using System.Text;

namespace ReviewFunctions.Reviews;

/// <summary>
/// The name of a channel in keys and paths. Letters and digits of every script stay, a space is an underscore, and what a key of a table, a
/// path or an address gives a meaning to is its code point between tildes: <c>AC/DC</c> is <c>ac~2f~dc</c>. No percent sign, which
/// addresses would escape once more. It can be read back.
/// </summary>
public static class ChannelKey
{
    /// <summary>
    /// The longest key, in UTF-16 code units: a key of a table holds 512
    /// (<see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model">data model</see>),
    /// and what says which kind of channel it is stands before it.
    /// </summary>
    public const int MaxLength = 480;

    private const char Quote = '~', Space = '_';

    /// <summary>The key of an identity.</summary>
    public static string Of(string identity)
    {
        var key = new StringBuilder();
        foreach (var rune in identity.EnumerateRunes())
        {
            if (rune.Value == ' ') key.Append(Space);
            else if (IsPlain(rune)) key.Append(rune);
            else key.Append(CultureInfo.InvariantCulture, $"{Quote}{rune.Value:x}{Quote}");
        }
        return key.ToString();
    }

    /// <summary>
    /// Whether a spelling has a key that can be stored. Only what is hardly ever seen, such as private characters, takes many.
    /// </summary>
    public static bool Fits(string spelling) => Of(Tag.Identity(spelling)).Length <= MaxLength;

    /// <summary>The identity that a key was made of.</summary>
    public static string Read(string key)
    {
        var parts = key.Split(Quote).Select((part, place) => place % 2 == 0
            ? part.Replace(Space, ' ')
            : new Rune(int.Parse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        return string.Concat(parts);
    }

    /// <summary>ASCII letters, digits and hyphens, and beyond ASCII all that is seen.</summary>
    private static bool IsPlain(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) || rune.Value == '-'
        : !Rune.IsWhiteSpace(rune)
            && Rune.GetUnicodeCategory(rune) is not (
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
