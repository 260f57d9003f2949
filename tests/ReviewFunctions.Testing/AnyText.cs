using System.Text;
using CsCheck;

namespace ReviewFunctions.Testing;

/// <summary>Generated text: all of Unicode, weighted towards what goes wrong.</summary>
public static class AnyText
{
    private const string Awkward =
        "aAzZ09-- ''’ʼ\"“”&<>[]|]]>#%+/\\?.~_éÉe\u0301\u0308\u0307iIİıßẞςΣK한글가각"
        + "ᄀ\u1161\u11A8\u3164日本語हिन्दी\u094Dไทย\u0E31"
        + "עברית\u05F3العربية\u200C\u200D\u200B\u00AD\uFE0F\u20E3"
        + "1️⃣👩‍🚀🇰🇷👍🏽😀Ⅷ½²ǅﬁ\u0345\u2028\u00A0\u0340\u0315\u0327\u2126\u212B\U000E0100\U0001D165";

    private static readonly Rune[] Favourites = [.. Awkward.EnumerateRunes()];

    /// <summary>Any character at all, often one of the awkward ones.</summary>
    public static readonly Gen<Rune> Rune = Gen.Frequency(
        (6, Gen.Int[0, Favourites.Length - 1].Select(index => Favourites[index])),
        (3, Gen.Int[0, 0xD7FF].Select(value => new Rune(value))),
        (1, Gen.Int[0xE000, 0x10FFFF].Select(value => new Rune(value))));

    /// <summary>Text of valid Unicode.</summary>
    public static Gen<string> Valid(int maxRunes) => Rune.Array[0, maxRunes].Select(runes => string.Concat(runes));

    /// <summary>Text in which surrogates may stand alone.</summary>
    public static Gen<string> Broken(int maxRunes) =>
        Gen.OneOf(Rune.Select(rune => rune.ToString()), Gen.Int[0xD800, 0xDFFF].Select(value => ((char)value).ToString()))
            .Array[0, maxRunes].Select(string.Concat);
}
