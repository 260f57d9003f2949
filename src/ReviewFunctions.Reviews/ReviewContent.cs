using System.Text.Json.Serialization;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Comments;
using System.Globalization;
using System.Text.Json;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews;

/// <summary>
/// What an editor writes: everything of a review but its identity and its life. Text is kept to the character as it was sent.
/// A value of this type has passed every check of the editors' API.
/// </summary>
public sealed record ReviewContent
{
    /// <summary>The longest headline, in Unicode scalar values.</summary>
    public const int MaxHeadline = 300;

    /// <summary>The longest name of a column, in Unicode scalar values.</summary>
    public const int MaxColumn = 100;

    /// <summary>The longest summary, in Unicode scalar values.</summary>
    public const int MaxSummary = 500;

    /// <summary>The longest body, in bytes of UTF-8.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    /// <summary>The longest verdict, in Unicode scalar values.</summary>
    public const int MaxVerdict = 300;

    /// <summary>The most tags.</summary>
    public const int MaxTags = 32;

    /// <summary>The longest disclosure, in Unicode scalar values.</summary>
    public const int MaxDisclosure = 500;

    /// <summary>Plain text, 1 to 300 characters.</summary>
    public required string Headline { get; init; }

    /// <summary>The recurring series that the review belongs to, at most 100 characters; shown in front of the headline.</summary>
    public string? Column { get; init; }

    /// <summary>Plain text, at most 500 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>The review itself: Markdown, at most 256 KiB of UTF-8.</summary>
    public required string Body { get; init; }

    /// <summary>The judgement in a sentence: plain text, at most 300 characters.</summary>
    public string? Verdict { get; init; }

    /// <summary>The language the review is written in.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>What is reviewed.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The judgement as a number, where there is one.</summary>
    public Rating? Rating { get; init; }

    /// <summary>When the reviewer saw, read or played it.</summary>
    public Experience? Experienced { get; init; }

    /// <summary>How much the review gives away; <see langword="null"/> when it does not say.</summary>
    public SpoilerLevel? Spoilers { get; init; }

    /// <summary>The image that it opens with.</summary>
    public LeadImage? LeadImage { get; init; }

    /// <summary>At most 32 tags of at most 64 characters, each once, as first spelt.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = []; // Null where stored JSON leaves it out.

    /// <summary>The id of the byline it appears under.</summary>
    public string? Author { get; init; }

    /// <summary>What readers should know about the circumstances, such as a free copy: plain text, at most 500 characters.</summary>
    public string? Disclosure { get; init; }

    /// <summary>What becomes of a new comment on it; <see langword="null"/> for what the site says.</summary>
    public CommentPolicy? Comments { get; init; }

    /// <summary>The review that it says in another language: one that is no translation itself. Both pages lead to each other.</summary>
    public ReviewId? TranslationOf { get; init; }

    /// <summary>The images that it shows, each once: the one that it opens with, then those of the body.</summary>
    [JsonIgnore]
    public IReadOnlyList<ImageId> Images =>
        LeadImage is { Id: var lead } ? [lead, .. BodyImages.Of(Body).Where(image => image != lead)] : BodyImages.Of(Body);

    /// <summary>
    /// The same with nothing between marks of spoilers in the texts that everybody sees at once. New ones have no marks; what was stored
    /// before that was a rule is shown without what they hide.
    /// </summary>
    public ReviewContent ForReaders() => this with
    {
        Headline = SpoilerMark.Redact(Headline),
        Summary = SpoilerMark.RedactOrNull(Summary),
        Verdict = SpoilerMark.RedactOrNull(Verdict),
        Disclosure = SpoilerMark.RedactOrNull(Disclosure),
    };

    /// <summary>The headline as feeds and titles show it: behind its column, where it has one.</summary>
    [JsonIgnore]
    public string FullHeadline => Column is null ? Headline : $"{Column}: {Headline}";
}

/// <summary>How much a review gives away outside its marked spoilers. A review may leave it unsaid.</summary>
public enum SpoilerLevel
{
    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>What a trailer would show.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>The plot.</summary>
    [JsonStringEnumMemberName("major")]
    Major,
}

/// <summary>How much a review gives away, in words.</summary>
public static class SpoilerNotice
{
    /// <summary>The notice; <see langword="null"/> for a review that leaves it unsaid.</summary>
    public static string? For(SpoilerLevel? spoilers) => spoilers switch
    {
        SpoilerLevel.None => "No spoilers",
        SpoilerLevel.Minor => "Minor spoilers",
        SpoilerLevel.Major => "Major spoilers",
        _ => null,
    };
}

/// <summary>When the reviewer saw, read, heard, played or visited what is reviewed. It says at least one of the two.</summary>
/// <param name="Date">When: a day, a month or a year.</param>
/// <param name="Again">Whether not for the first time; <see langword="null"/> when the review does not say.</param>
public sealed record Experience(PartialDate? Date = null, bool? Again = null);

/// <summary>
/// A day, a month or a year of the calendar, as <see href="https://www.w3.org/TR/NOTE-datetime">W3CDTF</see> writes it: <c>2026-11-22</c>,
/// <c>2026-11</c> or <c>2026</c>, in the years 1900 to 2200.
/// </summary>
public readonly record struct PartialDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly string _text;

    private PartialDate(string text, DateOnly begin) => (_text, Begin) = (text, begin);

    /// <summary>Its first day.</summary>
    public DateOnly Begin { get; }

    /// <summary>Whether it says a day.</summary>
    public bool HasDay => _text.Length == Forms[0].Length;

    /// <summary>Whether it says a month.</summary>
    public bool HasMonth => _text.Length >= Forms[1].Length;

    /// <summary>Reads one; <see langword="false"/> when it has another form, does not exist or is out of bounds.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)) return false;
        if (begin.Year is < Rfc3339.FirstYear or > Rfc3339.LastYear) return false;
        date = new PartialDate(text, begin);
        return true;
    }

    /// <summary>The date as it was written.</summary>
    public override string ToString() => _text;
}

/// <summary>A day, a month or a year as a JSON string.</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("Not a day, a month or a year.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
