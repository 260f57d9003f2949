using Microsoft.OpenApi;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Http;
using Stored = ReviewFunctions.Core.Comments.Comment;

namespace ReviewFunctions.OpenApi;

/// <summary>Comments as they are sent and answered with. Each public member is a schema by its name.</summary>
internal static class CommentSchemas
{
    private static readonly string BodyText = $"What it says: Markdown without pictures, tables and HTML, at most {Stored.MaxBody} characters; `||spoilers||` are hidden.";

    /// <summary>A comment that somebody wants to post.</summary>
    public static OpenApiSchema CommentDraft => new Fields()
        .Optional(nameof(Core.Comments.CommentDraft.Name), Schema.Text(Stored.MaxName, "Whom it is by. Only a token makes it dispensable."))
        .Optional(nameof(Core.Comments.CommentDraft.Email), Schema.Text(Stored.MaxEmail, "Where they can be reached; readers never see it."))
        .Optional(nameof(Core.Comments.CommentDraft.Url), Schema.Address(Stored.MaxUrl, "Their own page."))
        .Required(nameof(Core.Comments.CommentDraft.Body), Schema.Text(BodyText, minLength: 1))
        .Optional(nameof(Core.Comments.CommentDraft.InReplyTo), Schema.Id("The comment that it answers."))
        .Object("A comment on a review.");

    /// <summary>What whoever posted it is told.</summary>
    public static OpenApiSchema CommentReceipt => new Fields()
        .Required(nameof(Core.Comments.CommentReceipt.Id), Schema.Id("Its id."))
        .Required(nameof(Core.Comments.CommentReceipt.Shown), Schema.Truth("Whether readers see it; otherwise somebody is to look at it first."))
        .Required(nameof(Core.Comments.CommentReceipt.Address), Schema.Text("Where readers see it, once they do."))
        .Object("That the comment has arrived.");

    /// <summary>A comment as it is stored.</summary>
    public static OpenApiSchema Comment => Facts(Words(), isAlwaysThere: true).Object("A comment as it is stored.");

    /// <summary>A page of comments.</summary>
    public static OpenApiSchema CommentList => new Fields()
        .Required("Items", Schema.List(Schema.Named(nameof(Comment)), "The comments; perhaps fewer than asked for, although there are more.", PageLimit.Max))
        .Optional("Next", Schema.Next)
        .Object("A page of the list of comments.");

    /// <summary>A merge patch of a comment.</summary>
    public static OpenApiSchema CommentPatch => Facts(Words(), isAlwaysThere: false).Patch("A decision on a comment, or what it is to say: what is missing stays, `null` takes away.");

    private static Fields Words() => new Fields()
        .Required(nameof(CommentDocument.Status), Schema.OneOf<CommentStatus>("Whether readers see it, and if not, why."))
        .Required(nameof(CommentDocument.Name), Schema.Text(Stored.MaxName, "Whom it is by."))
        .Optional(nameof(CommentDocument.Url), Schema.Address(Stored.MaxUrl, "Their own page."))
        .Required(nameof(CommentDocument.Body), Schema.Text(BodyText, minLength: 1));

    private static Fields Facts(Fields fields, bool isAlwaysThere) => fields
        .Fixed(nameof(CommentDocument.Id), Schema.Id("Its id."), isAlwaysThere)
        .Fixed(nameof(CommentDocument.Review), Schema.Id("The review that it is about."), isAlwaysThere)
        .Fixed(nameof(CommentDocument.Address), Schema.Text("Where readers see it once they do; missing while they do not see the review."))
        .Fixed(nameof(CommentDocument.Verdict), Schema.OneOf<CommentVerdict>("What it was taken for, by a check or by whoever decided."), isAlwaysThere)
        .Fixed(nameof(CommentDocument.Email), Schema.Text("Where its author can be reached."))
        .Fixed(nameof(CommentDocument.InReplyTo), Schema.Id("The comment that it answers."))
        .Fixed(nameof(CommentDocument.Editor), Schema.Text("The editor whose token it came with."))
        .Fixed(nameof(CommentDocument.Sender), Sender())
        .Fixed(nameof(CommentDocument.Created), Schema.Time("When it was posted."), isAlwaysThere)
        .Fixed(nameof(CommentDocument.Updated), Schema.Time("When it was last changed."), isAlwaysThere)
        .Fixed(nameof(CommentDocument.Revision), Schema.Count(1, null, "Counts its saves; the number in its ETag."), isAlwaysThere)
        .Optional(nameof(CommentDocument.Publication), Schema.Named(nameof(ReviewSchemas.Publication)));

    private static OpenApiSchema Sender() => new Fields()
        .Required(nameof(Core.Comments.Sender.Address), Schema.Text("The IP address."))
        .Optional(nameof(Core.Comments.Sender.Agent), Schema.Text("What the browser called itself."))
        .Optional(nameof(Core.Comments.Sender.Referrer), Schema.Text("The page that the browser said it came from."))
        .Object("Where it came from; kept for some days.");
}
