using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Reviews;

/// <summary>
/// A well-formed language tag (<see href="https://www.rfc-editor.org/rfc/rfc5646#section-2.1">BCP 47</see>), kept as it was written.
/// </summary>
public readonly partial record struct LanguageTag
{
    /// <summary>The longest tag, in characters: what RFC 5646, 4.4.1 asks every implementation to take.</summary>
    public const int MaxLength = 35;

    private static readonly FrozenSet<string> Irregular = FrozenSet.ToFrozenSet(
        [
            "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn",
            "i-tao",
            "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RightToLeftLanguages = FrozenSet.ToFrozenSet(
        [
            "ar", "arc", "arz", "ary", "azb", "bal", "bcc", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks",
            "lrc", "mzn", "nqo", "pnb",
            "prs", "ps", "sd", "skr", "sdh", "syr", "ug", "ur", "yi",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RightToLeftScripts = FrozenSet.ToFrozenSet(
        ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Syre", "Syrj", "Syrn", "Thaa"],
        StringComparer.OrdinalIgnoreCase);

    private readonly string _value;

    private LanguageTag(string value) => _value = value;

    /// <summary>Reads a tag of at most 35 characters; <see langword="false"/> when it is not well-formed.</summary>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        var wellFormed = text is { Length: <= MaxLength } && (WellFormed().IsMatch(text) || Irregular.Contains(text));
        tag = wellFormed ? new LanguageTag(text!) : default; // Not null: a pattern that holds says so.
        return wellFormed;
    }

    /// <summary>Reads a tag that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not a language tag.</exception>
    public static LanguageTag Parse(string text) => TryParse(text, out var tag) ? tag : throw new FormatException("Not a language tag.");

    /// <summary>
    /// Whether it is written from right to left: by its script where it says one, else by the script that the language is usually written
    /// in
    /// (<see href="https://www.iana.org/assignments/language-subtag-registry">Suppress-Script and usage</see>).
    /// </summary>
    public bool IsRightToLeft =>
        ScriptOf(ToString()) is { } script ? RightToLeftScripts.Contains(script) : RightToLeftLanguages.Contains(ToString().Split('-')[0]);

    /// <summary>The writing direction as HTML says it: <c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The tag as it was written.</summary>
    public override string ToString() => _value;

    /// <summary>The script: the one part of four letters, before anything private or extended.</summary>
    private static string? ScriptOf(string tag) =>
        tag.Split('-').Skip(1).TakeWhile(part => part.Length > 1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter));

    // Language, script, region, variants, extensions and private use, or private use alone. The regular grandfathered tags match it too.
    [GeneratedRegex(
        """
        \A (?:
          (?: [A-Za-z]{2,3} (?: -[A-Za-z]{3} ){0,3} | [A-Za-z]{4,8} )
          (?: -[A-Za-z]{4} )?
          (?: -[A-Za-z]{2} | -[0-9]{3} )?
          (?: -[A-Za-z0-9]{5,8} | -[0-9][A-Za-z0-9]{3} )*
          (?: -[A-WYZa-wyz0-9] (?: -[A-Za-z0-9]{2,8} )+ )*
          (?: -[Xx] (?: -[A-Za-z0-9]{1,8} )+ )?
        | [Xx] (?: -[A-Za-z0-9]{1,8} )+
        ) \z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex WellFormed();
}

/// <summary>A language tag as a JSON string.</summary>
internal sealed class LanguageTagJson : JsonConverter<LanguageTag>
{
    /// <inheritdoc/>
    public override LanguageTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LanguageTag.TryParse(reader.GetString(), out var tag) ? tag : throw new JsonException("Not a language tag.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
