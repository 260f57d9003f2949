using System.Globalization;
using System.Text;

namespace ReviewFunctions.Reviews;

/// <summary>
/// The part of a review's address that people read: 1 to 80 characters, letters and digits of any script and single hyphens between
/// them, in lower case and Unicode normalisation form C.
/// </summary>
public readonly record struct Slug
{
    /// <summary>The longest slug, in UTF-16 code units.</summary>
    public const int MaxLength = 80;

    private const string Nameless = "review";

    private readonly string _value;

    private Slug(string value) => _value = value;

    /// <summary>Reads a slug; <see langword="false"/> when the text is not one exactly as it stands.</summary>
    public static bool TryParse(string? text, out Slug slug)
    {
        slug = default;
        if (string.IsNullOrEmpty(text) || From(text) is not { } made || made.ToString() != text) return false;
        slug = made;
        return true;
    }

    /// <summary>Reads a slug that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static Slug Parse(string text) => TryParse(text, out var slug) ? slug : throw new FormatException("Not a slug.");

    /// <summary>Makes a slug of any text, keeping letters and digits of every script; <see langword="null"/> when none is left.</summary>
    public static Slug? From(string text)
    {
        // Twice: what is dropped may bring characters together that normalisation then joins or reorders.
        var words = SlugWords.Within(SlugWords.Of(SlugWords.Of(text)), MaxLength);
        return words.Length == 0 ? null : new Slug(words);
    }

    /// <summary>Makes the slug of a review: of its column and headline, else of its subject's title, else <c>review</c>.</summary>
    public static Slug For(ReviewContent content) => From(content.FullHeadline) ?? From(content.Subject.Title) ?? new Slug(Nameless);

    /// <summary>The slug with a number behind it, for an address that is taken; still within <see cref="MaxLength"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Slug Numbered(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var tail = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return new Slug(SlugWords.Within(_value, MaxLength - tail.Length) + tail);
    }

    /// <summary>The slug as it stands in a path before percent-encoding.</summary>
    public override string ToString() => _value;
}

/// <summary>The text of a slug: words of any script, in lower case and form C, with a hyphen between them.</summary>
internal static class SlugWords
{
    // Divides the words of scripts that write no spaces.
    private const int ZeroWidthSpace = 0x200B;

    /// <summary>The words of a text. Whatever is not a letter, a digit or a mark upon one divides words; apostrophes do not.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        var apart = false;
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsDropped(rune)))
        {
            var free = words.Length == 0 || apart;
            if (IsMark(rune) ? free || IsDotOnI(words, rune) : !IsLetterOrDigit(rune))
            {
                apart |= !IsMark(rune);
                continue;
            }

            if (free && words.Length > 0) words.Append('-');
            apart = false;
            words.Append(Lower(rune));
        }

        return words.ToString().Normalize();
    }

    /// <summary>The beginning of the words that fits: ended at a hyphen where that leaves half of it, else between two graphemes.</summary>
    public static string Within(string words, int maxLength)
    {
        if (words.Length <= maxLength) return words;
        var end = LastGraphemeEnd(words, maxLength);
        var hyphen = words[end] == '-' ? end : words.LastIndexOf('-', end - 1);
        if (hyphen >= maxLength / 2) end = hyphen;
        return words[..end].TrimEnd('-');
    }

    private static int LastGraphemeEnd(string words, int maxLength)
    {
        var end = 0;
        for (var next = 0; next <= maxLength; next += StringInfo.GetNextTextElementLength(words, next)) end = next;
        if (end > 0) return end;

        // One letter under a tower of marks: only its characters can be kept whole.
        return char.IsLowSurrogate(words[maxLength]) ? maxLength - 1 : maxLength;
    }

    // The invariant culture leaves the Turkish capital I with a dot as it is.
    private static string Lower(Rune rune) => rune.Value == 'İ' ? "i" : Rune.ToLowerInvariant(rune).ToString();

    // What a dotted capital I leaves in lower case when it comes decomposed.
    private static bool IsDotOnI(StringBuilder words, Rune rune) => rune.Value == '\u0307' && words[^1] == 'i';

    private static bool IsLetterOrDigit(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Apostrophes; joiners, soft hyphens and the like; variation selectors, key caps and Hangul fillers, which nobody can see or type.
    private static bool IsDropped(Rune rune) =>
        rune.Value is '\'' or '\u2018' or '\u2019' or '\u02BC' or '\uFF07'
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x115F or 0x1160 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.EnclosingMark
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value != ZeroWidthSpace);
}
