using System.Text.Json.Serialization;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Comments;

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
