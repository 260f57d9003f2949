namespace ReviewFunctions.Core.Reviews;

/// <summary>A well-formed language tag (<see href="https://www.rfc-editor.org/rfc/rfc5646#section-2.1">BCP 47</see>), kept as it was written.</summary>
public readonly record struct LanguageTag
{
    private readonly string _value;

    private LanguageTag(string value) => _value = value;

    /// <summary>Reads a tag of at most 35 characters; <see langword="false"/> when it is not well-formed.</summary>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        throw new NotSupportedException();
    }

    /// <summary>Reads a tag that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not a language tag.</exception>
    public static LanguageTag Parse(string text) => TryParse(text, out var tag) ? tag : throw new FormatException("Not a language tag.");

    /// <summary>The tag as it was written.</summary>
    public override string ToString() => _value;
}
