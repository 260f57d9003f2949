using System.Globalization;
using System.Text;

namespace ReviewFunctions.Core.Channels;

/// <summary>
/// The name of a channel in keys and paths. Letters and digits of every script stay, a space is an underscore, and what a key of a table, a
/// path or an address gives a meaning to is its code point between tildes: <c>AC/DC</c> is <c>ac~2f~dc</c>. No percent sign, which addresses
/// would escape once more. It can be read back.
/// </summary>
internal static class ChannelKey
{
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
        : !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
