using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>Reads what those who decide on comments make of one. Never throws, whatever is sent.</summary>
public static class CommentRewrite
{
    private static readonly FixedFields ReadOnly = new(
        [.. new[] { "id", "review", "created" }.Select(name => (name, "It is the comment's for good.")),
        .. new[] { "email", "wantsAnswers", "inReplyTo", "editor", "sender" }.Select(name => (name, "It is as it came.")),
        ("address", "The review and the id decide it."),
        ("verdict", "The status decides it."),
        ("updated", "It is when the comment was last changed."),
        ("revision", "It counts the saves.")]);

    /// <summary>
    /// Reads a merge patch (<see href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</see>): what is missing stays, <c>null</c>
    /// takes away.
    /// </summary>
    /// <param name="utf8">The request.</param>
    /// <param name="stored">The comment as it is read, which is patched.</param>
    /// <param name="comment">The comment as it is stored.</param>
    public static Outcome<Comment> ReadPatch(ReadOnlyMemory<byte> utf8, CommentDocument stored, Comment comment) => ReadOnly.ReadChange(
        utf8, CommentJson.Write(stored), isPatch: true, RefusalKind.InvalidComment, fields => Read(fields, comment));

    private static Comment? Read(JsonFields fields, Comment comment)
    {
        var status = fields.Required("status")?.OneOf<CommentStatus>();
        var name = fields.Required(TypedComment.NameField) is { } line ? CommentFields.Name(line) : null;
        var url = fields.Optional(TypedComment.UrlField) is { } page ? CommentFields.Url(page) : null;
        var body = fields.Required(TypedComment.BodyField) is { } markdown ? CommentFields.Body(markdown) : null;
        return status is null || name is null || body is null
            ? null
            : comment with { Status = status.Value, Name = name, Url = url, Body = body };
    }
}
