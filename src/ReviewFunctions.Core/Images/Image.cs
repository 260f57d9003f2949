using System.Text.Json.Serialization;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Images;

/// <summary>An uploaded image: what is known of it, not its bytes. Immutable: a change makes another.</summary>
public sealed record Image
{
    /// <summary>Who it is: what was uploaded decides it.</summary>
    public required ImageId Id { get; init; }

    /// <summary>Counts the changes of its description from 1. It is also the strong ETag of the editors' API.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Where it is in its life.</summary>
    public required ImageStatus Status { get; init; }

    /// <summary>What its editor says of it.</summary>
    public required ImageDescription Description { get; init; }

    /// <summary>The format that was uploaded.</summary>
    public required ImageKind Kind { get; init; }

    /// <summary>How wide the original is when it stands upright, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>How high the original is when it stands upright, in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>How many frames the original has, of which the first is shown.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>How long the original is, in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The name of the original among the originals.</summary>
    public required string Original { get; init; }

    /// <summary>When it was uploaded, in whole seconds UTC.</summary>
    public required DateTimeOffset Uploaded { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string Editor { get; init; }

    /// <summary>What readers get, narrowest first, of each width WebP first; empty until it is made.</summary>
    public IReadOnlyList<ImageVariant> Variants { get; init => field = value ?? []; } = []; // Null where stored JSON leaves it out.

    /// <summary>A tiny, blurred version as a <c>data:</c> address.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The colour that most of it has, such as <c>#1d1b18</c>.</summary>
    public string? DominantColour { get; init; }

    /// <summary>
    /// Since when no revision of any review names it, as far as the daily timer has seen; <see langword="null"/> while one does.
    /// </summary>
    public DateTimeOffset? UnusedSince { get; init; }

    /// <summary>Since when it is to be removed; <see langword="null"/> unless it is.</summary>
    public DateTimeOffset? RemovingSince { get; init; }

    /// <summary>Who took it down, when and why; <see langword="null"/> unless it is <see cref="ImageStatus.Removed"/>.</summary>
    public ImageTakedown? Takedown { get; init; }

    /// <summary>Whether readers can have it.</summary>
    [JsonIgnore]
    public bool IsShown => Variants.Count > 0;

    /// <summary>Whether reviews may name it: it is not on its way out, and not known to be broken.</summary>
    [JsonIgnore]
    public bool CanBeNamed => Status is ImageStatus.Pending or ImageStatus.Ready;

    /// <summary>Taken down: of what was made of its file nothing is left, and what is said of it stays.</summary>
    public Image RemoveEverywhere(ImageTakedown takedown) => this with
    {
        Status = ImageStatus.Removed,
        Takedown = takedown,
        Variants = [],
        Placeholder = null,
        DominantColour = null,
        RemovingSince = null,
    };

    /// <summary>With what was made of its file.</summary>
    public Image With(ProcessedImage processed) => this with
    {
        Status = ImageStatus.Ready,
        Variants = [.. processed.Variants.Select(variant => variant.Variant)],
        Placeholder = processed.Placeholder,
        DominantColour = processed.DominantColour,
    };

    /// <summary>To be removed from now on.</summary>
    public Image Remove(DateTimeOffset now) => this with { Status = ImageStatus.Removing, RemovingSince = now };

    /// <summary>
    /// Not to be removed any more. Without variants it is as if it had just been uploaded: whoever keeps it leaves the message to make
    /// them.
    /// </summary>
    public Image Keep(DateTimeOffset? unusedSince) => this with
    {
        Status = IsShown ? ImageStatus.Ready : ImageStatus.Pending,
        RemovingSince = null,
        UnusedSince = unusedSince,
    };
}

/// <summary>Where an image is in its life.</summary>
public enum ImageStatus
{
    /// <summary>Uploaded; its variants are being made, or will be by the timer. Pages leave it out until then.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>Readers can have it.</summary>
    [JsonStringEnumMemberName("ready")]
    Ready,

    /// <summary>Its file turned out not to be readable to its end.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>To be removed within hours, unless it turns out to be used. Reviews can no longer name it.</summary>
    [JsonStringEnumMemberName("removing")]
    Removing,

    /// <summary>
    /// Taken down everywhere: there is no file of it any more, nothing shows it, and the same bytes are refused until somebody allows
    /// them.
    /// </summary>
    [JsonStringEnumMemberName("removed")]
    Removed,
}

/// <summary>Who took an image down everywhere, when, and why.</summary>
/// <param name="At">When, in whole seconds UTC.</param>
/// <param name="Editor">Who.</param>
/// <param name="Reason">Why; <see langword="null"/> if nobody said.</param>
public sealed record ImageTakedown(DateTimeOffset At, string Editor, string? Reason)
{
    /// <summary>The longest reason, in Unicode scalar values.</summary>
    public const int MaxReason = 500;
}
