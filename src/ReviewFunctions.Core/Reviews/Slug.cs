using System.Globalization;

namespace ReviewFunctions.Core.Reviews;

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
