using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Comments;

/// <summary>Finds the comment that an address of the editors' API names.</summary>
public sealed class CommentLookup(ReviewLookup reviews, ICommentStore comments)
{
    /// <summary>The comment; refused as unknown, or as its review is.</summary>
    public async Task<Outcome<Comment>> FindAsync(string review, string comment, CancellationToken cancel)
    {
        var named = await KeyOfAsync(review, comment, cancel);
        if (!named.TryGet(out var key, out var refusal)) return refusal;
        return await comments.FindAsync(key, cancel) is { } stored ? stored.Comment : RefusalKind.UnknownComment;
    }

    /// <summary>Where the comment is or would be; refused as above.</summary>
    public async Task<Outcome<CommentKey>> KeyOfAsync(string review, string comment, CancellationToken cancel)
    {
        var found = await reviews.FindAsync(review, cancel);
        if (!found.TryGet(out var about, out var refusal)) return refusal;
        return CommentId.TryParse(comment, out var id) ? new CommentKey(about.Id, id) : RefusalKind.UnknownComment;
    }
}
