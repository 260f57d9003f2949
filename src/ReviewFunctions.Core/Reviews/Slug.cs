namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// The part of a review's address that people read: 1 to 80 characters, letters and digits of any script and single hyphens between
/// them, in lower case and Unicode normalisation form C.
/// </summary>
public readonly record struct Slug
{
    /// <summary>The longest slug, in UTF-16 code units.</summary>
    public const int MaxLength = 80;

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
        throw new NotSupportedException(text);
    }

    /// <summary>The slug with a number behind it, for an address that is taken; still within <see cref="MaxLength"/>.</summary>
    public Slug Numbered(int number)
    {
        throw new NotSupportedException($"{number}");
    }

    /// <summary>The slug as it stands in a path before percent-encoding.</summary>
    public override string ToString() => _value;
}
