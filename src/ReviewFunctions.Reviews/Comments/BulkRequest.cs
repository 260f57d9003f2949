using System.Text.Json.Serialization;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>A request to decide on several comments.</summary>
/// <param name="Decision">What is to become of them.</param>
/// <param name="Comments">Which.</param>
public sealed record BulkRequest(CommentDecision Decision, IReadOnlyList<CommentKey> Comments)
{
    /// <summary>The most comments of one request.</summary>
    public const int MaxComments = 100;

    /// <summary>Reads JSON. It never throws, whatever is sent.</summary>
    public static Outcome<BulkRequest> Read(ReadOnlyMemory<byte> utf8) => JsonRequest.Read(utf8, RefusalKind.InvalidComment, Read);

    private static BulkRequest? Read(JsonFields fields)
    {
        var decision = fields.Required("action")?.OneOf<CommentDecision>();
        var list = fields.Required("comments");
        var comments = list?.Items(MaxComments).Select(ReadKey).ToList();
        if (comments is { Count: 0 }) list?.Refuse("Must name a comment at least.");
        fields.RefuseOthers();
        return decision is null || comments is null ? null : new BulkRequest(decision.Value, [.. comments.OfType<CommentKey>().Distinct()]);
    }

    private static CommentKey? ReadKey(JsonField item)
    {
        if (item.Object() is not { } fields) return null;
        var about = fields.Required("review");
        var review = ReviewId.TryParse(about?.String(), out var parsed) ? parsed : default(ReviewId?);
        if (about is not null && review is null) about.Refuse("Must be the id of a review: 32 lower-case hexadecimal digits.");
        var id = fields.Required("id") is { } named ? CommentFields.InReplyTo(named) : null;
        fields.RefuseOthers();
        return review is null || id is null ? null : new CommentKey(review.Value, id.Value);
    }
}

/// <summary>What is to become of comments.</summary>
public enum CommentDecision
{
    /// <summary>Readers see them.</summary>
    [JsonStringEnumMemberName("approve")]
    Approve,

    /// <summary>They are taken for spam.</summary>
    [JsonStringEnumMemberName("spam")]
    Spam,

    /// <summary>They are removed for good.</summary>
    [JsonStringEnumMemberName("delete")]
    Delete,
}
