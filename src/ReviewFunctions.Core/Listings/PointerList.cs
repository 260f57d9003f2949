using System.Security.Cryptography;
using System.Text;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Listings;

/// <summary>A list of reviews that somebody can ask for.</summary>
/// <param name="Name">Its name in keys, such as <c>all</c>.</param>
public readonly record struct PointerList(string Name)
{
    /// <summary>Every published review, newest first: what readers see.</summary>
    public static PointerList All => new("all");

    /// <summary>Every review in whatever state, last created first: what editors see.</summary>
    public static PointerList Every => new("every");

    /// <summary>Every review in whatever state, last saved first: what editors were at.</summary>
    public static PointerList Edited => new("edited");

    /// <summary>Every draft, last created first.</summary>
    public static PointerList Drafts => new("status:draft");

    /// <summary>Every review that was withdrawn, last created first.</summary>
    public static PointerList Withdrawn => new("status:withdrawn");

    /// <summary>Every review that was deleted and not erased, last created first.</summary>
    public static PointerList Deleted => new("status:deleted");

    /// <summary>Every scheduled review, what is due first first: what the timer looks for.</summary>
    public static PointerList Scheduled => new("status:scheduled");

    /// <summary>The list that has every review in a state, and no other.</summary>
    public static PointerList With(ReviewStatus status) => status switch
    {
        ReviewStatus.Draft => Drafts,
        ReviewStatus.Scheduled => Scheduled,
        ReviewStatus.Published => All,
        ReviewStatus.Withdrawn => Withdrawn,
        ReviewStatus.Deleted => Deleted,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Has no list."),
    };

    /// <summary>Every review of which a revision names an image, and some of which none does, in no order that means anything.</summary>
    public static PointerList Naming(ImageId image) => new($"image:{image}");

    /// <summary>The reviews whose pages name a review, each at the place that it took.</summary>
    public static PointerList ReadOnTo(ReviewId review) => new($"reads:{review}");

    /// <summary>The reviews that were saved as translations of a review, the last created first.</summary>
    public static PointerList TranslationsOf(ReviewId review) => new($"translations:{review}");

    /// <summary>Where the page of a review is: its slug is the key.</summary>
    public static PointerList PageOf(ReviewId review) => new($"page:{review}");

    /// <summary>
    /// The reviews that have a work or a person in common, newest first. What they have in common may be longer than a key: its hash
    /// stands for it.
    /// </summary>
    public static PointerList Alike(string what) =>
        new($"alike:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16))}");

    /// <summary>Every comment, newest first: what those see who decide on comments.</summary>
    public static PointerList Comments => new("comments");

    /// <summary>The comments that nobody has decided on, newest first.</summary>
    public static PointerList PendingComments => new("comments:pending");

    /// <summary>The comments that readers see while they see the review, newest first.</summary>
    public static PointerList ApprovedComments => new("comments:approved");

    /// <summary>The comments that are taken for spam, newest first.</summary>
    public static PointerList SpamComments => new("comments:spam");

    /// <summary>The comments of which is kept where they came from, newest first.</summary>
    public static PointerList TraceableComments => new("comments:traceable");
}
